import { expect, test } from '@playwright/test'
import { Desk } from './laws/desk'
import { holds, OTHER_LAWS } from './laws/other-laws'

// Every clock of the laws, as people see it: cases logged in the browser, their dates and their reasons (issue 3, "It shows" 4). The days are counted by hand
// from the article named beside them, or come from law-vectors.json.
test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

let desk: Desk
test.beforeAll(async ({ browser }) => { desk = await Desk.open(browser, '2026-04-08') })
test.afterAll(() => desk.close())

test('Rivas: 20 working days beside the State month, silence, the safe window, practice by date', async () => {
  await desk.log({ typed: 'rivas', option: /Rivas-Vaciamadrid/ }, { as: 'Entered in their register', on: '2026-03-02' }, 'Contratos con Huawei')
  // Ley 10/2019 art 42.1: 3–6, 9–13, 16–20, 23–27 and 30 March. State month: 2 April, Maundy Thursday, so Monday the 6th. Silence from the day after. Art 48.1: one month from the earliest.
  expect(await desk.row('2026/001', 'es-md.reply')).toMatchObject({ dueOn: '2026-03-30', silenceFrom: '2026-04-07', effect: 'deemed_refused' })
  expect(await desk.row('2026/001', 'es-md.ctpd')).toMatchObject({ opensOn: '2026-04-07', safeUntil: '2026-04-30', latestUntil: null })
  await desk.see(/Thu 30 Apr(il)? 2026/, /Mon 30 Mar/, /Mon 6 Apr/, /Tue 7 Apr/, /silence counts as a refusal/i, /One month \(State law\)/, /Window open on every reading/)
  await desk.see(/Practice since Fri 1 Aug 2025: complaints against silence are heard at any time/, /The exact day on which the practice changed isn't known/)
  await desk.see(/Consejo de Transparencia y Protección de Datos \(CTPD\)/)
})

test('each step leads to its article, its calendar day and its evidence', async () => {
  const why = desk.page.getByRole('list', { name: 'Why this date?' }).first()
  for (const [text, address] of [
    ['art 48.1', '/law/es-md-10-2019#es-md.ctpd-start'], ['art 42.1', '/law/es-md-10-2019#es-md.reply'], ['Ley 39/2015 arts 30.2, 30.3', '/law/es-lpac#art-30-2'],
    ['Ley 19/2013 art 20.1', '/law/es-ltaibg#es-ltaibg.reply'], ['Ley 10/2019 art 42.3', '/law/es-md-10-2019#es-md.reply-silence'],
  ] as const) {
    await expect(why.getByRole('link', { name: text }).first(), text).toHaveAttribute('href', address)
  }
  await expect(why.locator('a[href^="/law/calendars/ES-MD"]').first()).toBeVisible()
  const fact = why.locator('a[href^="#fact-"]').first()
  await fact.click()
  await expect(desk.page.locator(':target')).toContainText('Registered')
  await why.getByRole('link', { name: 'art 48.1' }).first().click()
  await desk.page.waitForURL(/\/law\/es-md-10-2019#es-md\.ctpd-start/)
  await expect(desk.page.locator(':target')).toContainText('Counted from the notification of a decision')
})

test('Barcelona: positive silence and when not, the demand for delivery, the GAIP', async () => {
  await desk.signIn('2026-03-05')
  await desk.log({ typed: 'barcelona', option: /Barcelona/ }, { as: 'Received by them', on: '2026-01-31' }, 'Carta d’intencions')
  // Llei 19/2014 art 33.1: no 31 February, the 28th is a Saturday, so Monday 2 March (ES-CT-1). GAIP, art 42.1: a month from 28 February, Saturday 28 March, so Monday the 30th.
  expect(await desk.row('2026/002', 'es-ct.reply')).toMatchObject({ dueOn: '2026-03-02', silenceFrom: '2026-03-03', effect: 'deemed_granted' })
  expect(await desk.row('2026/002', 'es-ct.gaip')).toMatchObject({ opensOn: '2026-03-03', safeUntil: '2026-03-30' })
  expect(await desk.row('2026/002', 'es-ct.delivery_request')).toMatchObject({ opensOn: '2026-03-03', latestUntil: null, state: 'open' })
  await desk.see(/Mon 2 Mar/, /Mon 30 Mar/, /silence counts as a grant, unless a (legal )?limit/i, /GAIP/)
  await desk.page.goto(`${desk.page.url().split(/[?#]/)[0]}?compose=fact&type=delivery_requested#compose`)
  await expect(desk.page.getByLabel('What happened?')).toHaveValue('delivery_requested')
  await desk.page.getByLabel('Day', { exact: true }).fill('2026-03-05')
  await desk.page.getByRole('button', { name: 'Record fact' }).click()
  await expect(desk.page.getByText('Clock fact recorded').filter({ visible: true }).first()).toBeVisible()
  // Arts 35.3, 36.1: 30 working days: 6, 9–13, 16–20, 23–27, 30 March–2 April (20), Good Friday and Easter Monday off, 7–10, 13–17 and 20 April (30).
  await expect.poll(async () => (await desk.row('2026/002', 'es-ct.delivery'))?.dueOn).toBe('2026-04-20')
  await desk.page.reload()
  await desk.see(/Mon 20 Apr/)
  await desk.go('/law/es-ct-19-2014')
  await desk.see(/Silence counts as a grant, unless a limit of the law applies: then it counts as a refusal/, /It can be extended by 15 calendar days/, /It can be extended by 15 working days/, /The law sets no end to this window/)
})

test('Belgrade: 15 days, a refusal, silence for one year', async () => {
  await desk.signIn('2026-02-19')
  await desk.log({ typed: 'beograd', option: /City of Belgrade/ }, { as: 'Received by them', on: '2026-02-02' }, 'Локације камера')
  // Art 16.1: day 15 is 17 February. 15 February, a Sunday, moves to the 17th (the 16th is a holiday itself): so the 18th (RS-1). ZUP 153.2: one year from the 17th.
  expect(await desk.row('2026/003', 'rs.reply')).toMatchObject({ dueOn: '2026-02-18', nominalOn: '2026-02-17', silenceFrom: '2026-02-19', effect: 'complaint_opens' })
  expect(await desk.row('2026/003', 'rs.complaint.silence')).toMatchObject({ opensOn: '2026-02-19', safeUntil: '2027-02-17', state: 'open' })
  // Art 16.4: the notice of an extension within seven days.
  expect(await desk.row('2026/003', 'rs.reply#extension_notice')).toMatchObject({ dueOn: '2026-02-09' })
  await desk.see(/Wed 17 Feb(ruary)? 2027/, /Wed 18 Feb/, /ZUP 153\.2/, /silence opens/i)
})

test('Belgrade: forty days with a notice within seven, and none with a later one; 15 days against a refusal', async () => {
  const facts = (notice: string) => [{ type: 'received', on: '2026-02-02' }, { type: 'extension_notified', on: notice }]
  const logged = await desk.house.json<string[]>(['log'], [facts('2026-02-06'), facts('2026-02-12'), [{ type: 'received', on: '2026-02-02' }, { type: 'decided', on: '2026-02-13', result: 'refused', notifiedOn: '2026-02-16' }]]
    .map((list, index) => ({ authority: 'belgrade', title: `Продужење ${index + 1}`, questions: ['Шта?'], channel: 'electronic', facts: list })))
  expect(logged).toHaveLength(3)
  await desk.openCase('Продужење 1')
  // Art 16.4: 40 days from 2 February are Saturday 14 March, so Monday the 16th.
  await desk.see(/Mon 16 Mar/, /An extension was notified in time/)
  await desk.openCase('Продужење 2')
  await desk.see(/An extension was notified too late: it doesn't move this date/, /Wed 18 Feb/)
  await desk.openCase('Продужење 3')
  // Art 22.1.1: 15 days from the notification on 16 February: Tuesday 3 March.
  await desk.see(/Tue 3 Mar(ch)? 2026/)
})

test('Belgrade: 48 hours where life or liberty is at stake', async () => {
  await desk.signIn('2026-07-11')
  await desk.log({ typed: 'beograd', option: /City of Belgrade/ }, { as: 'Received by them', on: '2026-07-10', urgentAt: '14:30' }, 'Хитан захтев')
  // Art 16.2: 48 hours by the clock, to Sunday 12 July, 14:30 (RS-6).
  await desk.see(/Sun 12 July? 2026/, /until 14:30/, /art 16\.2/)
  await desk.go('/law/rs-zspijz')
  const urgent = desk.page.getByRole('article', { name: 'Their answer within 48 hours' })
  await expect(urgent.getByText(/^48 hours, counted from the minute of receipt/)).toBeVisible()
  await expect(urgent.getByText('Only where life or liberty is at stake.')).toBeVisible()
})

for (const one of OTHER_LAWS.filter(({ law }) => law === 'uk-foia')) {
  // The other three in test:long.
  test(`${one.law}: an authority of our own, a case, its dates, its page in the guide`, () => holds(desk, one))
}
