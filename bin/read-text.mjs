import { pathToFileURL } from 'node:url'
import { compiled } from './start/compiled.mjs'

// The process that reads the text of files (lib/files/text): it may be killed at any moment.
await import(pathToFileURL(await compiled('text', 'lib/files/text/child.ts')).href)
process.send?.({ id: 0, ready: true })
