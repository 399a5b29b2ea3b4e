import { defineConfig } from '@playwright/test'
import { findChromium } from './bin/test/chromium.mjs'

const executablePath = findChromium()

// No service of Chromium's own may call out: nothing outside this machine is contacted.
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { args: flags, ...(executablePath ? { executablePath } : {}) },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    trace: 'off',
    screenshot: 'off',
    video: 'off',
  },
  projects: [
    { name: 'e2e', testMatch: /e2e\/[^/]+\.spec\.ts$/ },
    { name: 'outside', testMatch: /e2e\/outside\/.+\.spec\.ts$/, workers: 1, timeout: 300_000 },
    { name: 'screens', testMatch: /e2e\/screens\/.+\.screens\.ts$/ },
    { name: 'long', testMatch: /e2e\/long\/.+\.spec\.ts$/, timeout: 900_000 },
  ],
})
