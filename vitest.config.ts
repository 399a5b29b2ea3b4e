import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['bench/**/*.test.ts', 'lib/**/*.test.ts', 'lib/**/*.test.tsx', 'app/**/*.test.ts', 'emails/**/*.test.ts', 'bin/**/*.test.ts'],
    exclude: ['**/*.long.test.ts', 'node_modules/**'],
    setupFiles: ['./lib/i18n/throw-on-missing-key.ts'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 30000,
  },
})
