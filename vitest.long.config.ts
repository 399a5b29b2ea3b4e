import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config'

const { test, ...rest } = base

// The same tests' environment, for **/*.long.test.ts alone (`npm run test:long`).
export default mergeConfig(defineConfig({ ...rest, test: { ...test, include: [], exclude: [] } }), defineConfig({
  test: { include: ['{lib,emails,bin}/**/*.long.test.ts'], exclude: ['node_modules/**'], testTimeout: 600_000 },
}))
