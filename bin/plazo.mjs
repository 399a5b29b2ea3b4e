#!/usr/bin/env node
import { nodeTooOld } from './start/node-version.mjs'

// The `plazo` command: prepares the environment, then hands over to lib/cli/main.ts. Imports wait for the version check.
var complaint = nodeTooOld(process.version)
if (complaint) {
  process.stderr.write('plazo: fault: ' + complaint + '\n')
  process.exitCode = 3
} else {
  import('./start/command.mjs').then(({ command }) => command(process.argv.slice(2)))
}
