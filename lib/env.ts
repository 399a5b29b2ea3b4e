import { resolve } from 'node:path'

/** The only reader of process.env in lib/. Every variable here stands in the README. */
function text(name: string): string | null {
  const value = process.env[name]
  return value === undefined || value === '' ? null : value
}

/** The caller's folder: npm changes the working directory and keeps the caller's in INIT_CWD. */
export function callerFolder(): string {
  return text('PLAZO_CWD') ?? text('INIT_CWD') ?? process.cwd()
}

/** Absolute path of the data folder (PLAZO_DATA; default ./data of the checkout, set by bin/). */
export function dataFolder(): string {
  return resolve(callerFolder(), text('PLAZO_DATA') ?? 'data')
}

/** Base of every link, cookie and callback (PLAZO_URL; default http://localhost:PORT). */
export function baseUrl(): URL {
  return new URL(text('PLAZO_URL') ?? `http://localhost:${text('PORT') ?? '3000'}`)
}

/** The file that moves the clock in tests, if PLAZO_TEST_CLOCK names one. */
export function testClockFile(): string | null {
  return text('PLAZO_TEST_CLOCK')
}

/** Signs next-auth's token; bin/start.mjs keeps it in secrets.json. */
export function authSecret(): string | null {
  return text('NEXTAUTH_SECRET')
}

/** The point at which a fault is planted, in tests only (a data folder made with a test clock). */
export function faultPoint(): string | null {
  return text('PLAZO_FAULT_AT')
}

/** The checkout: migrations and fonts are read from it. bin/ sets PLAZO_CODE; Next and tests run inside it. */
export function codeFolder(): string {
  return text('PLAZO_CODE') ?? process.cwd()
}
