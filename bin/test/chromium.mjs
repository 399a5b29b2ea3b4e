import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { checkout } from '../start/checkout.mjs'
import { run } from '../start/run.mjs'
import { say, StartError } from '../start/say.mjs'

// The shell without windows first: it does the same with a quarter less work.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser that the tests drive: PLAZO_CHROMIUM, one of the system, or Playwright's own; null when there is none. */
export function findChromium(env = process.env) {
  if (env.PLAZO_CHROMIUM) return isProgram(env.PLAZO_CHROMIUM) ? env.PLAZO_CHROMIUM : null
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter).filter(Boolean)]
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram)
  return found ?? playwrightsOwn()
}

/** Finds a browser or installs one: Playwright's, else Debian's. StartError with one clear line when neither can be had. */
export async function needChromium() {
  if (process.env.PLAZO_CHROMIUM && !findChromium()) throw new StartError(`PLAZO_CHROMIUM is ${process.env.PLAZO_CHROMIUM}, which is no program.`)
  const found = findChromium()
  if (found) return found
  for (const [file, ...args] of waysToInstall()) {
    say(`No Chromium found; trying "${[file, ...args].join(' ')}" …`)
    const result = await run(file, args, { cwd: checkout, limitMs: 600_000 })
    const installed = result.code === 0 ? findChromium() : null
    if (installed) return installed
  }
  throw new StartError('The tests need Chromium and none could be installed; install one, or set PLAZO_CHROMIUM to its path.')
}

function waysToInstall() {
  const ways = [[process.execPath, join(checkout, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']]
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  // Debian's comes first where it can: it brings the libraries that Playwright's own lacks.
  if (isDebian) ways.unshift(['sh', '-c', 'apt-get update -qq && export DEBIAN_FRONTEND=noninteractive && { apt-get install -y -qq chromium-headless-shell || apt-get install -y -qq chromium; }'])
  return ways
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(join(checkout, 'package.json'))('@playwright/test')
    const path = chromium.executablePath()
    return isProgram(path) ? path : null
  } catch {
    return null
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
