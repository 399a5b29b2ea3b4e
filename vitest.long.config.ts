import { defineConfig } from 'vitest/config'
import { shared } from './vitest.config'

// The same tests' environment, for **/*.long.test.ts alone (`npm run test:long`).
export default defineConfig({
  ...shared,
  test: { ...shared.test, include: ['{lib,emails,bin,bench}/**/*.long.test.ts'], exclude: ['node_modules/**'], testTimeout: 600_000 },
})
