import { expect, test } from 'vitest'
import { playwrightCounts, total, vitestCounts } from './counts.mjs'

test('vitest: passed, failed, skipped, and a file that would not load', () => {
  const counts = vitestCounts({
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: [
        { status: 'passed', fullName: 'one' }, { status: 'failed', fullName: 'two' }, { status: 'pending', fullName: 'three' }, { status: 'todo', fullName: 'four' },
      ] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    ],
  })
  expect(counts).toEqual({ passed: 1, failed: ['a.test.ts › two', 'b.test.ts'], skipped: ['a.test.ts › three', 'a.test.ts › four'] })
})

test('Playwright: a flaky test has failed, and so has an error outside the tests', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const counts = playwrightCounts({
    suites: [{ title: 'start.spec.ts', specs: [spec('serves', 'expected')], suites: [
      { title: 'stop', specs: [spec('leaves nothing', 'unexpected'), spec('twice', 'flaky'), spec('later', 'skipped')] },
    ] }],
    errors: [{ message: 'no config\nat x' }],
  })
  expect(counts).toEqual({
    passed: 1,
    failed: ['start.spec.ts › stop › leaves nothing', 'start.spec.ts › stop › twice', 'no config'],
    skipped: ['start.spec.ts › stop › later'],
  })
})

test('a skipped test fails in CI alone', () => {
  const stages = [{ passed: 2, failed: [], skipped: ['x'] }, { passed: 1, failed: ['y'], skipped: [] }]
  expect(total(stages, false)).toEqual({ passed: 3, failed: ['y'] })
  expect(total(stages, true)).toEqual({ passed: 3, failed: ['x (skipped)', 'y'] })
})
