import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'
import { atTheDesk } from './at-the-desk'
import { House } from './house'
import type { Role } from './house'
import { rowsOf } from './house-rows'
import { ingest, mailFile } from './mails'

// Mail that means harm (safety.md, attacks 30 to 33): read, shown as HTML, filed, printed, quoted in a letter. No dialog, no request to anybody, no navigation, no report of the policy.
test.setTimeout(400_000)

let house: House
let canary: Server
const asked: string[] = []
let outside = ''
test.beforeAll(async () => {
  canary = createServer((request, answer) => { asked.push(request.url ?? ''); answer.end() })
  await new Promise<void>((resolve) => { canary.listen(0, '127.0.0.1', resolve) })
  outside = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`
  house = await House.open({ at: '2026-04-08' })
})
test.afterAll(async () => {
  await house.close()
  await new Promise((resolve) => canary.close(resolve))
})

const HOSTILE = (o: string): readonly string[] => [
  '<script>alert(1);fetch("@/script")</script>', '<img src=x onerror="alert(1)">', '<svg onload="alert(1)"><script>alert(1)</script><image href="@/svg.png"/></svg>', '<svg><use href="@/u.svg#a"></use></svg>',
  '<iframe src="@/frame"></iframe>', '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>', '<object data="@/object"></object><embed src="@/embed">', '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<a href="javascript:alert(1)">link</a>', '<a href="@/top" target="_top">Reply</a>', '<form action="@/form"><input name=a autofocus onfocus="alert(1)"><button>Save and next</button></form>', '<meta http-equiv="refresh" content="0;url=@/refresh">',
  '<base href="@/base/">', '<link rel="stylesheet" href="@/sheet.css"><link rel="preload" as="image" href="@/preload"><link rel="dns-prefetch" href="@/dns"><link rel="prefetch" href="@/prefetch">',
  '<style>@import url("@/import.css"); body{background:url("@/background.png")} @font-face{font-family:a;src:url("@/font.woff2")} *{font-family:a} input[value^=a]{background:url("@/leak")}</style>',
  '<div style="position:fixed;inset:0;z-index:99999;background:#fff url(@/overlay.png)">Your session has ended</div>', '<p style="background-image:url(\'@/style.png\')">x</p>', '<p style="behavior:url(@/htc);-moz-binding:url(@/xbl)">x</p>',
  '<img src="@/img.png"><img srcset="@/srcset.png 2x"><picture><source srcset="@/picture.png"><img src="@/p.png"></picture>', '<table background="@/table.png"><tr><td background="@/td.png">x</td></tr></table>', '<body background="@/body.png">',
  '<video poster="@/poster.png" src="@/video.mp4" autoplay></video><audio src="@/audio.mp3" autoplay></audio>', '<img src="cid:none"><img src="data:text/html,<script>alert(1)</script>"><img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<template><img src=x onerror=alert(1)></template>', '<details open ontoggle=alert(1)>', '<marquee onstart=alert(1)>x</marquee>', '<a href="data:text/html,<script>alert(1)</script>">d</a>',
  '<input type=image src="@/input.png"><button formaction="javascript:alert(1)">x</button>', '<isindex action="javascript:alert(1)" type=image>', '<plaintext><script>alert(1)</script>',
].map((one) => one.replaceAll('@', o))

/** Printing takes its time: so many mails apart. */
const PRINTED = 6
const NAME = '<img src=x onerror=alert(1)>\u202egnp.exe'

/** Everything that must not happen, from now on. */
async function watched(context: BrowserContext): Promise<{ page: Page; heard: string[] }> {
  const heard: string[] = []
  await context.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy report: ${event.violatedDirective} ${event.blockedURI}`)
  }))
  const page = await context.newPage()
  page.on('dialog', (dialog) => { heard.push(`dialog: ${dialog.message()}`); void dialog.dismiss() })
  page.on('console', (message) => { if (message.type() === 'error') heard.push(`console: ${message.text()}`) })
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('popup', () => heard.push('popup'))
  context.on('request', (request) => { if (!request.url().startsWith(house.url) && !/^(data|blob|about):/.test(request.url())) heard.push(`request: ${request.url()}`) })
  return { page, heard }
}

test('hostile mail is read, shown as HTML, filed and printed without harm', async ({ browser }) => {
  const hostile = HOSTILE(outside)
  const mails = hostile.map((html, at) => mailFile({
    subject: `Hostile ${at} ${at % 2 ? html.slice(0, 120) : '"><script>alert(1)</script>'}`, from: `"${at % 2 ? '\'><svg onload=alert(1)>' : '<script>alert(1)</script>'}" <a${at}@elsewhere.example>`,
    text: `${html}\n\n> ${html}`, html: `<html><body><p>Shown ${at}</p>${html}<p>End</p></body></html>`, ...(at === 0 ? { attachment: { name: NAME, text: '<script>alert(1)</script>', type: 'text/html' } } : {}),
    headers: ['Disposition-Notification-To: spy@elsewhere.example'],
  }))
  const together = mailFile({ subject: 'EX-RIVAS together', text: 'All of them.', html: `<p>First of all</p>${hostile.join('\n')}`, attachment: { name: NAME, text: '<script>alert(1)</script>', type: 'text/html' } })
  const entries = await ingest(house, [...mails, together])
  expect(entries.every((one) => one.state === 'parked' || one.state === 'filed')).toBe(true)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const { page, heard } = await watched(context)
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Email address').fill('staff@plazo.example')
  await page.locator('input[type="password"]').fill(house.passwords.get('staff') ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)

  await page.goto(`${house.url}/inbox?tab=match`)
  const hrefs = await page.locator('.mails a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(hrefs.length).toBeGreaterThanOrEqual(hostile.length)
  for (const [nth, href] of hrefs.entries()) {
    await page.goto(href)
    await page.getByRole('button', { name: 'Show as HTML' }).click()
    const frame = page.frameLocator('iframe.mailhtml')
    await expect(frame.getByText(/^Shown \d+/).first()).toBeAttached()
    expect(page.url(), 'it stays where it is').toBe(href)
    expect(await page.locator('iframe.mailhtml').getAttribute('sandbox')).toBe('')
    expect(await frame.locator('script, form, iframe, object, embed, link, svg, video, audio, input, button').count()).toBe(0)
    // Nothing of the mail lies over what is Plazo's own.
    await page.getByRole('button', { name: 'Not ours' }).click({ trial: true })
    if (nth % PRINTED === 0) await page.pdf()
  }
  await page.getByRole('button', { name: 'Show headers' }).click()
  await expect(page.getByText('Disposition-Notification-To')).toBeVisible()

  await page.goto(`${house.url}/requests?q=EX-RIVAS`)
  await page.locator('table.list tbody').getByRole('link').first().click()
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: 'Show as HTML' }).click()
  await expect(page.frameLocator('iframe.mailhtml').getByText('First of all')).toBeAttached()
  const casePath = new URL(page.url()).pathname
  await page.emulateMedia({ media: 'print' })
  await page.pdf()
  await page.emulateMedia({ media: 'screen' })
  await page.locator('.files').getByRole('link', { name: /onerror/ }).first().click()
  await page.waitForURL(/\/documents\//)
  await page.pdf()
  await quoted(page, casePath, hostile)
  for (const path of ['/today', '/requests?q=script', '/search?q=script', '/search?q=hostile', '/inbox?tab=done']) {
    await page.goto(`${house.url}${path}`)
    await page.waitForLoadState('networkidle')
  }
  expect(heard).toEqual([])
  expect(asked).toEqual([])
})

/** A letter that quotes all of it, in its subject too: written, previewed as paper, email and text, printed. */
async function quoted(page: Page, casePath: string, hostile: readonly string[]): Promise<void> {
  await page.goto(`${house.url}${casePath}/letters/new?purpose=reminder`)
  await page.getByRole('button', { name: 'Begin the letter' }).click()
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/)
  await page.getByRole('textbox', { name: 'Subject' }).fill(`Re: ${hostile[1]}`)
  await page.getByRole('textbox', { name: 'Text of the letter' }).fill(`${hostile[0]}\n\n${hostile.map((one) => `> ${one}`).join('\n')}\n\n[link](javascript:alert(1)) ![x](${outside}/markdown.png)`)
  await expect(page.getByText(/Saved \d\d:\d\d$/)).toBeVisible()
  const preview = page.getByRole('region', { name: 'Preview', exact: true })
  await expect(preview.getByText(/Exactly as the PDF/).first()).toBeVisible({ timeout: 30_000 })
  for (const as of ['Plain text', 'Email']) {
    await preview.getByRole('button', { name: as, exact: true }).click()
    await expect(preview.getByText('onerror', { exact: false }).first()).toBeVisible()
    await page.pdf()
  }
}

test('what leaves of a mail is a file to keep, whatever it calls itself', async ({ browser }) => {
  const [entry] = await ingest(house, [mailFile({ subject: 'A page as an attachment', text: 'See it.', attachment: { name: NAME, text: '<script>alert(1)</script>', type: 'text/html' } })])
  expect(entry).toMatchObject({ state: 'parked' })
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Email address').fill('staff@plazo.example')
  await page.locator('input[type="password"]').fill(house.passwords.get('staff') ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
  await page.goto(`${house.url}/inbox?tab=match`)
  await page.locator('.mails a', { hasText: 'A page as an attachment' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'A page as an attachment' })).toBeVisible()
  const mailId = rowsOf<{ id: string }>(house, 'SELECT id FROM inbound WHERE sha256 = ?', entry?.sha256)[0]?.id ?? ''
  const paths = [await page.getByRole('link', { name: /^Download/ }).getAttribute('href'), await page.getByRole('link', { name: 'Original' }).getAttribute('href')]
  for (const path of paths) {
    const { status, headers } = await page.evaluate(async (address) => {
      const answer = await fetch(address ?? '')
      return { status: answer.status, headers: Object.fromEntries(answer.headers) }
    }, path)
    expect(status).toBe(200)
    expect(headers['content-disposition']).toMatch(/^attachment; filename="/)
    expect(headers['content-disposition']).not.toMatch(/\u202e|%E2%80%AE/)
    expect(headers['content-type']).toMatch(/^(application\/octet-stream|text\/plain)/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['cache-control']).toBe('no-store, private')
  }
  // Who took them is noted, as of a document; of a mail in no case too.
  const staffId = rowsOf<{ id: string }>(house, "SELECT id FROM person WHERE email = 'staff@plazo.example'")[0]?.id
  expect(rowsOf(house, "SELECT actor, what, request_id AS requestId FROM access WHERE what LIKE '%' || ? || '%' ORDER BY id", mailId)).toEqual([
    { actor: staffId, what: `attachment_downloaded ${mailId}/0`, requestId: null }, { actor: staffId, what: `mail_downloaded ${mailId}`, requestId: null },
  ])
})

test('an attachment of a restricted case is noted when it is taken from its mail, and is not there for others', async ({ browser }) => {
  const [entry] = await ingest(house, [mailFile({ subject: 'EX-RESTRICTED: anexo', text: 'Ver anexo.', attachment: { name: 'Anexo.txt', text: 'Convenio.' } })])
  expect(entry).toMatchObject({ state: 'filed', request: 'EX-RESTRICTED' })
  const [mail] = rowsOf<{ id: string; requestId: string; documentId: string }>(house, 'SELECT i.id, i.request_id AS requestId, a.document_id AS documentId FROM inbound i JOIN inbound_attachment a ON a.inbound_id = i.id WHERE i.sha256 = ?', entry?.sha256)
  const taken = async (role: Role) => (await (await atTheDesk(browser, house, role)).request.get(`${house.url}/api/mails/${mail?.id}/files/0`)).status()
  expect([await taken('admin'), await taken('coordinator')]).toEqual([404, 200])
  const [coordinator] = rowsOf<{ id: string }>(house, "SELECT id FROM person WHERE email = 'coordinator@plazo.example'")
  expect(rowsOf(house, 'SELECT actor, what FROM access WHERE request_id = ?', mail?.requestId)).toEqual([{ actor: coordinator?.id, what: `document_downloaded ${mail?.documentId}` }])
})
