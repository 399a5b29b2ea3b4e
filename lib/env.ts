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

/** The outgoing mail server (PLAZO_SMTP_URL: smtp://, smtps://, with user and password if need be); it overrides the settings. */
export function smtpUrl(): string | null {
  return text('PLAZO_SMTP_URL')
}

/** The mailbox that answers come to (PLAZO_IMAP_URL: imap://, imaps://, with user, password and folder); it overrides the settings. */
export function imapUrl(): string | null {
  return text('PLAZO_IMAP_URL')
}

/** Who Plazo's mail comes from (PLAZO_MAIL_FROM: an address, or "Name <address>"); it overrides the settings. */
export function mailFromText(): string | null {
  return text('PLAZO_MAIL_FROM')
}

/** Encrypts the passwords among the settings (32 bytes, base64); bin/start.mjs keeps it in secrets.json. */
export function settingsKey(): string | null {
  return text('PLAZO_SETTINGS_KEY')
}

/** Where tests begin to draw by lot (PLAZO_SEED), always the same place unless it is set. */
export function testSeed(): number {
  return Number(text('PLAZO_SEED') ?? '20261122')
}

/** The checkout: migrations and fonts are read from it. bin/ sets PLAZO_CODE; Next and tests run inside it. */
export function codeFolder(): string {
  return text('PLAZO_CODE') ?? process.cwd()
}

/** How many proxies of ours stand in front and append to X-Forwarded-For (PLAZO_PROXIES, default 0: nobody's word is taken for an address). */
export function trustedProxies(): number {
  const said = Number(text('PLAZO_PROXIES') ?? '0')
  return Number.isInteger(said) && said > 0 ? said : 0
}

/** next-auth takes its origin from NEXTAUTH_URL, or from request headers if told to: it gets ours, and is never told to. */
export function lendBaseUrlToNextAuth(): void {
  process.env.NEXTAUTH_URL = baseUrl().origin
  delete process.env.AUTH_TRUST_HOST
  delete process.env.VERCEL
}

/** Changes a variable for this process and says what it was; for tests only. */
export function changeForTest(name: 'PLAZO_DATA' | 'PLAZO_CODE' | 'PLAZO_TEST_CLOCK' | 'PLAZO_URL' | 'NEXTAUTH_SECRET' | 'PLAZO_PROXIES' | 'PLAZO_SMTP_URL' | 'PLAZO_IMAP_URL' | 'PLAZO_MAIL_FROM' | 'PLAZO_SETTINGS_KEY' | 'PLAZO_FAULT_AT', value: string | null): string | null {
  const before = text(name)
  if (value === null) delete process.env[name]
  else process.env[name] = value
  return before
}
