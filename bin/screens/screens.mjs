import { existsSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { checkout } from '../start/checkout.mjs'
import { run } from '../start/run.mjs'
import { say, StartError } from '../start/say.mjs'
import { prepare, untilStopped } from '../start/start.mjs'
import { needChromium } from '../test/chromium.mjs'
import { asked } from './asked.mjs'

const FOLDER = join(checkout, 'screens')

/** `npm run screens [-- --only NAME] [--lang L] [--width W] [--theme T]`: writes a picture of every screen into screens/. */
export async function screens(words) {
  await untilStopped(async () => {
    const wanted = asked(words)
    await prepare()
    // A picture of a screen that is gone would stay for ever; a part of the pictures renews only its own.
    if (words.length === 0) rmSync(FOLDER, { recursive: true, force: true })
    const since = performance.now()
    const playwright = createRequire(join(checkout, 'package.json')).resolve('@playwright/test/cli')
    const result = await run(process.execPath, [playwright, 'test', '--project=screens', '--reporter=list', `--output=${join(checkout, 'test-results/screens')}`], {
      cwd: checkout, show: true, env: { ...process.env, NO_COLOR: '1', PLAZO_CHROMIUM: await needChromium(), PLAZO_SCREENS: JSON.stringify(wanted) },
    })
    if (result.code !== 0) throw new StartError('Some pictures are missing; the reason is above.')
    const count = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.png')).length : 0
    say(`${count} pictures in ${FOLDER} (${Math.round((performance.now() - since) / 1000)} s)`)
    process.exit(0)
  })
}
