import { join } from 'node:path'
import { run } from './run.mjs'
import { StartError } from './say.mjs'

/** Brings the database of the data folder up to date, in a process of its own: `{ migrated, empty, setupPath }`. */
export async function migrate(root, env) {
  const result = await run(process.execPath, [join(root, 'bin/plazo.mjs'), 'migrate', '--start'], { cwd: root, env })
  if (result.code !== 0) {
    process.stderr.write(result.stderr)
    throw new StartError('The database could not be brought up to date; the reason is above. Nothing was started.')
  }
  try {
    return JSON.parse(result.stdout.trim().split('\n').at(-1))
  } catch {
    throw new StartError(`The migration gave no answer: ${result.stdout.trim() || 'nothing'}`)
  }
}
