/** What a stage found: `{ passed, failed, skipped }` with the names of the failed and skipped. */
const nothing = () => ({ passed: 0, failed: [], skipped: [] })

/** Counts of vitest's JSON report; a file that could not even be loaded counts as one failed test. */
export function vitestCounts(report) {
  const counts = nothing()
  for (const file of report.testResults ?? []) {
    const tests = file.assertionResults ?? []
    if (tests.length === 0 && file.status === 'failed') counts.failed.push(file.name)
    for (const test of tests) add(counts, test.status, `${file.name} › ${test.fullName ?? test.title}`)
  }
  return counts
}

/** Counts of Playwright's JSON report; a flaky test counts as failed, and so does an error outside any test. */
export function playwrightCounts(report) {
  const counts = nothing()
  const visit = (suite, path) => {
    const here = suite.title ? [...path, suite.title] : path
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests ?? []) {
        const status = { expected: 'passed', skipped: 'skipped' }[test.status] ?? 'failed'
        add(counts, status, [...here, spec.title].join(' › '))
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, here)
  }
  for (const suite of report.suites ?? []) visit(suite, [])
  for (const error of report.errors ?? []) counts.failed.push(String(error.message ?? error).split('\n')[0])
  return counts
}

/** Adds up stages; with `strict` (CI) a skipped test is a failed one. */
export function total(stages, strict) {
  const failed = stages.flatMap((stage) => (strict ? [...stage.failed, ...stage.skipped.map((name) => `${name} (skipped)`)] : stage.failed))
  return { passed: stages.reduce((sum, stage) => sum + stage.passed, 0), failed }
}

function add(counts, status, name) {
  if (status === 'passed') counts.passed += 1
  else if (status === 'failed') counts.failed.push(name)
  else counts.skipped.push(name)
}
