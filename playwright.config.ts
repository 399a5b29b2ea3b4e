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
  // On two cores too: what a page waits for (the network at rest, a worker's turn) is a third of a test.
  workers: 3,
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
    { name: 'outside', testMatch: /e2e\/outside\/.+\.spec\.ts$/, workers: 2, timeout: 300_000 },
    { name: 'long', testMatch: /e2e\/long\/.+\.spec\.ts$/, workers: 2, timeout: 900_000 },
    { name: 'screens', testMatch: /e2e\/screens\/.+\.screens\.ts$/ },
  ],
})
