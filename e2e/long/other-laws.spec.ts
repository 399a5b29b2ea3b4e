import { test } from '@playwright/test'
import { Desk } from '../laws/desk'
import { holds, OTHER_LAWS } from '../laws/other-laws'

test.describe.configure({ mode: 'serial' })

let desk: Desk
test.beforeAll(async ({ browser }) => { desk = await Desk.open(browser, '2026-04-08') })
test.afterAll(() => desk.close())

for (const one of OTHER_LAWS.filter(({ law }) => law !== 'uk-foia')) {
  test(`${one.law}: an authority of our own, a case, its dates, its page in the guide`, () => holds(desk, one))
}
