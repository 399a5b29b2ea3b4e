import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { House } from '../house'
import type { Visit } from '../pages/visits'
import { fillInbox } from './mails'

/** A request registered on Monday 2 March 2026 with sub-questions, and one whose reply waits to be classified, beside the cases of the example. */
export async function fillMore(house: House): Promise<void> {
  const by = { requester: 'legal_person', channel: 'electronic', language: 'es' }
  await house.json(['log'], [
    {
      ...by, authority: 'rivas', title: 'Contratos de videovigilancia con Huawei, 2015 a 2026', assignee: 'staff@plazo.example', campaign: 'Safe cities',
      questions: [
        'Los contratos con Huawei desde 2015, con sus anexos.',
        { text: 'Diapositiva 10 de 20 de la presentación sobre análisis de vídeo inteligente:', parts: ['¿interviene software o hardware de Huawei?', '¿cómo se hace el análisis?', '¿para qué se usa?'] },
      ],
      facts: [{ type: 'sent', on: '2026-02-27' }, { type: 'registered', on: '2026-03-02' }],
    },
    { ...by, authority: 'barcelona', title: 'Contracte de manteniment de les càmeres', language: 'ca', questions: ['Una còpia del contracte.'], facts: [{ type: 'registered', on: '2026-02-02' }] },
  ])
  await fillInbox(house)
  await house.json(['work', '--once'])
}

/** Dialogs, forms and other states of a page that have no address of their own, over and above the pages that e2e/pages visits. */
export function statesOf(house: House): Visit[] {
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const find = (where: string) => raw.prepare(`SELECT id FROM request WHERE ${where}`).pluck().get() as string
  const [main, belgrade, barcelona] = [find("title LIKE 'Contratos de videovigilancia con Huawei, 2015%'"), find("ref = 'EX-BELGRADE'"), find("ref = 'EX-BARCELONA'")]
  const asMail = raw.prepare("SELECT id FROM document WHERE filename LIKE '%.eml'").pluck().get() as string
  raw.close()
  const at = `/requests/${main}`
  const of = (name: string, path: string, first?: (page: Page) => Promise<unknown>, as: Visit['as'] = 'admin'): Visit =>
    ({ name: `state ${name}`, path, as, ...(first ? { first: async (page: Page) => { await first(page) } } : {}) })
  const press = (selector: string, nth = 0) => (page: Page) => page.locator(selector).nth(nth).click()
  return [
    ...['note', 'reply', 'reminder', 'call', 'fact'].map((tab) => of(`compose ${tab}`, `${at}?compose=${tab}`)),
    of('compose complaint', `${at}?compose=fact&type=complaint_filed`),
    of('compose errors', `${at}?compose=fact`, press('.compose form button[type=submit]')),
    of('case menu', at, press('.casehead button[aria-haspopup=menu]')),
    of('details form', at, press('#details ~ * button, section[aria-labelledby=details] button')),
    of('case classify', `/requests/${belgrade}`),
    of('frame new', '/today', (page) => page.locator('.top .split summary').first().click()),
    of('frame shortcuts', '/today', (page) => page.keyboard.press('?')),
    of('list ticked', '/requests', async (page) => { for (const index of [0, 1]) await page.locator('tbody input[type=checkbox]').nth(index).check({ timeout: 3000 }) }),
    of('list more filters', '/requests', press('.filters .more-filters > summary')),
    of('log refused', '/requests/new/log', refused),
    of('year moved', '/settings/calendars/ES-MD-Rivas/2026', yearToLookAt, 'coordinator'),
    of('year errors', '/settings/calendars/ES-MD-Rivas/2026', press('main form button[type=submit]'), 'coordinator'),
    of('year needed', '/settings/calendars/ES-CT-Barcelona/2027', undefined, 'coordinator'),
    of('calendar serbia', '/law/calendars/RS?year=2026'),
    of('law rivas', '/law/es-md-10-2019'),
    of('law catalonia', '/law/es-ct-19-2014'),
    of('law signed in', '/law'),
    ...inboxStates.map(([name, tab, subject, first]) => of(`inbox ${name}`, `/inbox?tab=${tab}`, async (page) => {
      await page.locator('.mails a').filter({ hasText: subject }).click()
      await page.waitForURL(/mail=/)
      await first?.(page)
    })),
    of('inbox add', '/inbox?tab=match', press('.ibh .last button, .ibh button')),
    of('message', `/requests/${barcelona}`, async (page) => {
      await toMessage(page)
    }),
    of('message discard', `/requests/${barcelona}`, async (page) => {
      await toMessage(page)
      await page.locator('#text').fill('Bon dia.')
      await page.locator('.messageform > .row button').last().click()
      await page.getByRole('dialog').waitFor()
    }),
    of('message files', `/requests/${barcelona}`, async (page) => {
      await toMessage(page)
      await page.route('**/api/uploads?*', () => undefined)
      await page.locator('input[type=file]').first().setInputFiles({ name: 'Annex.txt', mimeType: 'text/plain', buffer: Buffer.from('Annex') })
      await page.locator('.uploads').waitFor()
    }),
    of('document mail', `/requests/${belgrade}/documents/${asMail}`),
    of('inbox phone list', '/inbox?tab=classify'),
    of('search pages', '/search?q=carta+col%C2%B7laboracio'),
    of('search none', '/search?q=nothing-like-it'),
    of('calculator filled', '/law/calculator?authority=barcelona&requester=legal_person&channel=electronic&today=2026-04-08&f0-type=registered&f0-on=2026-02-02'),
  ]
}

const choose = (value: string) => (page: Page) => page.locator(`form#classify input[type=radio][value=${value}]`).check({ timeout: 5000 })

/** Name, folder, a word of the subject, and what is done then. */
const inboxStates: readonly (readonly [string, string, string, ((page: Page) => Promise<unknown>)?])[] = [
  ['classify', 'classify', 'EX-BARCELONA'],
  ['decision', 'classify', 'EX-BARCELONA', choose('decision')],
  ['portal', 'classify', 'EX-RIVAS', choose('notice_waiting')],
  ['cyrillic', 'classify', 'EX-BELGRADE'],
  ['html', 'classify', 'EX-BELGRADE', async (page) => { await page.locator('.mailmore button[aria-expanded]').first().click() }],
  ['match', 'match', 'eLTE'],
  ['undelivered', 'failures', 'Undelivered'],
]

/** To the message that is being written in this case, or to a new one. */
async function toMessage(page: Page): Promise<void> {
  await page.locator('.startmessage button, section[aria-labelledby=messages] .letterlist a').first().click()
  await page.waitForURL(/messages/)
}

async function refused(page: Page): Promise<void> {
  await page.locator('input[name=standing][value=refused]').check({ timeout: 5000 })
}

async function yearToLookAt(page: Page): Promise<void> {
  const form = page.locator('main form').first()
  for (const on of ['2026-05-14', '2026-05-15']) {
    await form.locator('button[type=button]').last().click()
    await form.locator('input[type=date]').last().fill(on)
  }
}
