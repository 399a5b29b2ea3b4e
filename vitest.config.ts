import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What all tests under vitest share, those of `npm run test:long` too. */
export const shared = {
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    setupFiles: ['./lib/i18n/throw-on-missing-key.ts'],
    environment: 'node',
    pool: 'forks' as const,
    testTimeout: 120_000,
    // One for each core: vitest would leave one idle, which of two is half.
    maxWorkers: availableParallelism(),
  },
}

// Tests that change what others import (mocks), or a process's own state, get a process each.
const ALONE = ['bench/**/*.test.ts', 'bin/**/*.test.ts', 'lib/auth/same-work.test.ts', 'lib/commands/crash.test.ts', 'lib/commands/keep/verify/verify.test.ts', 'lib/jobs/remind.test.ts', 'app/_server/doors.test.ts']
const OURS = ['lib/**/*.test.ts', 'lib/**/*.test.tsx', 'app/**/*.test.ts', 'emails/**/*.test.ts']
const NEVER = ['**/*.long.test.ts', 'node_modules/**']

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE, exclude: NEVER } },
      // Loading what a file imports takes longer than most files' tests: one process loads it once.
      { extends: true, test: { name: 'together', include: OURS, exclude: [...NEVER, ...ALONE], isolate: false } },
    ],
  },
})
