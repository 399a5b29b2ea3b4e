import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../start/checkout.mjs'
import { run } from '../start/run.mjs'
import { playwrightCounts, vitestCounts } from './counts.mjs'

const MINUTE = 60_000
const modules = join(checkout, 'node_modules')
const reports = join(checkout, 'test-results')

/**
 * The stages in order: name, hard limit, and `run(env, limitMs)`, which gives `{ passed, failed, skipped, output }`. One with `scratch` is given the scratch
 * folder to write to; the others link packages out of the checkout into what they make, which takes the same disk, or fill a disk.
 */
export function stages(long) {
  if (long) {
    return [
      { name: 'unit', minutes: 22, scratch: true, run: vitest(['--config', 'vitest.long.config.ts']) },
      { name: 'build', minutes: 8 },
      { name: 'e2e', minutes: 34, run: playwright('long') },
    ]
  }
  return [
    { name: 'types', minutes: 4, run: plain('types', ['typescript/bin/tsc', '--noEmit']) },
    { name: 'lint', beside: 'types', minutes: 4, run: plain('lint', ['eslint/bin/eslint.js', '--max-warnings=0', '.']) },
    { name: 'unit', minutes: 14, scratch: true, run: vitest([]) },
    { name: 'build', minutes: 8 },
    { name: 'e2e', minutes: 22, scratch: true, run: playwright('e2e') },
    { name: 'outside', minutes: 12, run: playwright('outside') },
  ]
}

/** A tool without a report: it counts as one test. */
function plain(name, [tool, ...args]) {
  return async (env) => {
    const result = await node(tool, args, env)
    const ok = result.code === 0
    return { passed: ok ? 1 : 0, failed: ok ? [] : [name], skipped: [], output: result.stdout + result.stderr }
  }
}

function vitest(args) {
  return async (env) => {
    const report = join(reports, 'vitest.json')
    const all = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args]
    return counted('unit', report, vitestCounts, () => node('vitest/vitest.mjs', all, { ...env, NODE_ENV: 'test' }))
  }
}

function playwright(project) {
  return async (env) => {
    const report = join(reports, `${project}.json`)
    const args = ['test', `--project=${project}`, '--reporter=list,json', `--output=${join(reports, project)}`]
    const own = { ...env, NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_NAME: report }
    return counted(project, report, playwrightCounts, () => node('@playwright/test/cli.js', args, own))
  }
}

async function counted(name, report, count, work) {
  rmSync(report, { force: true })
  const result = await work()
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: [], skipped: [] }
  // Errors outside tests (a hook, an unhandled rejection, the hard limit) show in the exit code alone.
  if (result.code !== 0 && counts.failed.length === 0) counts.failed.push(`${name} (ended with ${result.signal ?? `code ${result.code}`})`)
  return { ...counts, output: result.stdout + result.stderr }
}

function node(tool, args, { limitMs, ...env }) {
  return run(process.execPath, [join(modules, tool), ...args], { cwd: checkout, env, limitMs })
}

/** The hard limit of a stage in milliseconds. */
export const limitOf = (stage) => stage.minutes * MINUTE
