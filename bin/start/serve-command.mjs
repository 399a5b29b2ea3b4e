import { currentBuild, holdBuild } from './builds.mjs'
import { buildRoot, checkout } from './checkout.mjs'
import { fingerprint } from './fingerprint.mjs'
import { openPlace } from './place.mjs'
import { StartError } from './say.mjs'
import { serve } from './serve.mjs'
import { untilStopped } from './start.mjs'

/** `plazo serve`: what `npm start` runs once all is built; neither installs nor builds. */
export async function serveCommand(words) {
  if (words.length > 0) {
    process.stderr.write('plazo: usage: serve takes no words; PORT, HOST, PLAZO_URL and PLAZO_DATA say the rest.\n')
    return 2
  }
  return untilStopped(async () => {
    const build = currentBuild(buildRoot)
    if (!build) throw new StartError('not_built: There is no build yet; run "npm start" once.')
    holdBuild(buildRoot, build)
    await serve(checkout, await openPlace(), { build, fresh: build === fingerprint(checkout) })
  })
}
