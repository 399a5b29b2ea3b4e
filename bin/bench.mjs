import { nodeTooOld } from './start/node-version.mjs'

// `npm run bench`. Everything else is loaded after the version check, so that an old Node can say so.
var complaint = nodeTooOld(process.version)
if (complaint) {
  process.stderr.write('plazo: ' + complaint + '\n')
  process.exitCode = 1
} else {
  import('../bench/bench.mjs').then(({ bench }) => bench(process.argv.slice(2)))
}
