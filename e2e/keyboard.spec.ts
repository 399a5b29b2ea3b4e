import { expect, test, type Locator, type Page } from '@playwright/test'
import { House } from './house'

// Logging a request and recording the reply to it with the keys alone: from sign-in on, nothing is clicked, filled or focused but by keys.
test.setTimeout(120_000)

let house: House
test.beforeAll(async () => { house = await House.open({ at: '2026-04-08' }) })
test.afterAll(() => house.close())

const MOST_STOPS = 150

/** Goes on with Tab until this is in focus, as a person would who looks for it. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const inFocus = await wanted.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
    if (inFocus) {
      await expect(page.locator(':focus')).toBeVisible()
      expect(await isInView(page), 'what is in focus is in view, and nothing lies over it').toBe(true)
      return
    }
    await page.keyboard.press(key)
  }
  throw new Error(`${String(wanted)} is not reached by ${MOST_STOPS} times ${key}`)
}

/** Whether the element in focus can be seen: no bar lies over all of it (WCAG 2.4.11). */
function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element) return false
    const { left, top, width, height } = element.getBoundingClientRect()
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([x = 0, y = 0]) => document.elementFromPoint(left + width * x, top + height * y))
    return points.some((hit) => hit !== null && (element.contains(hit) || hit.contains(element)))
  })
}

async function typeInto(page: Page, wanted: Locator, text: string): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.type(text)
}

/** Opens what is in focus with Enter. */
async function press(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

/** Goes through the choices of the group in focus with the arrows until this one is taken. */
async function choose(page: Page, wanted: Locator): Promise<void> {
  const group = wanted.locator('xpath=ancestor::fieldset[1]').getByRole('radio')
  await tabTo(page, group)
  for (let turns = 0; turns < 20 && !(await wanted.isChecked()); turns += 1) await page.keyboard.press('ArrowDown')
  if (!(await wanted.isChecked())) await page.keyboard.press('Space')
  await expect(wanted).toBeChecked()
}

test('a request is logged and its reply recorded without the pointer', async ({ page }) => {
  await page.goto(`${house.url}/sign-in`)
  await typeInto(page, page.getByLabel('Email address'), 'staff@plazo.example')
  await typeInto(page, page.locator('input[type=password]'), house.passwords.get('staff') ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/today/)

  await test.step('the skip link leads past the bars', async () => {
    await press(page, page.getByRole('link', { name: 'Skip to' }).or(page.locator('a.skip')).first())
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
  })

  await test.step('logs it', async () => {
    await page.goto(`${house.url}/today`)
    await press(page, page.getByRole('link', { name: 'New request' }).or(page.locator('header .split a')).first())
    await page.waitForURL(/\/requests\/new\/log/)
    await typeInto(page, page.getByRole('combobox', { name: 'Authority' }), 'vaciamadrid')
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await choose(page, page.getByRole('radio', { name: 'Entered in their register' }))
    // A browser asks for day and month in the order of its own language: this day is the same in both.
    await typeInto(page, page.getByLabel('Registered on'), '03032026')
    await expect(page.getByLabel('Registered on')).toHaveValue('2026-03-03')
    await typeInto(page, page.getByLabel('Title', { exact: true }), 'Contratos de videovigilancia')
    await typeInto(page, page.getByLabel('Question 1', { exact: true }), 'Los contratos vigentes')
    await press(page, page.getByRole('button', { name: 'Add a question' }))
    await typeInto(page, page.getByLabel('Question 2', { exact: true }), 'Sus anexos')
    await press(page, page.getByRole('button', { name: 'Log request', exact: true }))
    await page.waitForURL(/\/requests\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1, name: 'Contratos de videovigilancia' })).toBeVisible()
  })

  await test.step('records the reply', async () => {
    const reply = page.getByRole('tab', { name: 'Reply', exact: true })
    await tabTo(page, page.getByRole('tablist').getByRole('tab', { selected: true }))
    for (let turns = 0; turns < 6 && !(await reply.evaluate((element) => element === document.activeElement)); turns += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(reply).toHaveAttribute('aria-selected', 'true')
    await tabTo(page, page.getByLabel('What is it?').filter({ visible: true }))
    await page.keyboard.type('Answer: refused')
    await expect(page.getByLabel('What is it?').filter({ visible: true })).toHaveValue('refused')
    await typeInto(page, page.getByLabel('Reached us on'), '04042026')
    await typeInto(page, page.getByLabel('Text or summary'), 'Se deniega el acceso')
    await expect(page.getByText('What saving will change').first()).toBeVisible()
    await press(page, page.getByRole('button', { name: 'Log reply' }))
    await expect(page.getByText('Reply logged').first()).toBeVisible()
  })

  const rows = await house.json<{ request: string; title: string; outcome: string; stage: string }[]>(['list'])
  const logged = rows.find((row) => row.title === 'Contratos de videovigilancia')
  expect(logged).toMatchObject({ stage: 'decided', outcome: 'refused' })
  const shown = await house.json<{ facts: unknown[]; questions: unknown[] }>(['show', logged?.request ?? ''])
  expect(shown.questions).toHaveLength(2)
  expect(shown.facts).toEqual(expect.arrayContaining([
    expect.objectContaining({ type: 'registered', on: '2026-03-03' }), expect.objectContaining({ type: 'decided', result: 'refused' }),
  ]))
})
