import { describe, expect, it } from 'vitest'
import { CASE_DEEDS, HOUSE_DEEDS, ROLES, may, mayInHouse, maySee } from './permissions'
import type { Actor, CaseDeed, CaseScope, HouseDeed, Role } from './permissions'

const person = (role: Role, partnerId: string | null = null): Actor => ({ kind: 'person', id: role, role, partnerId })
const scope = (over: Partial<CaseScope> = {}): CaseScope => ({ restricted: false, partnerId: null, published: false, isMember: false, ...over })

/** The table of product.md, written out once more by hand: A any case, O own cases only, - none. Columns: admin coordinator staff volunteer observer. */
const CASES: Record<CaseDeed, string> = {
  assign: 'AAO--', restrict: 'AAO--', approve_letter: 'AAO--', complain: 'AAO--', close: 'AAO--',
  record_fact: 'AAA--', classify: 'AAA--', send: 'AAA--', file: 'AAA--',
  edit_request: 'AAAO-', log_message: 'AAAO-', draft_letter: 'AAAO-', answer_question: 'AAAO-', note: 'AAAO-', add_document: 'AAAO-',
  read: 'AAAOO',
}
const HOUSE: Record<HouseDeed, string> = {
  manage_people: 'y----', manage_settings: 'y----', backup: 'y----', confirm_calendar: 'yy---', manage_campaigns: 'yy---', export_all: 'yy---', share_views: 'yy---',
  manage_templates: 'yyy--', sort_mail: 'yyy--',
  manage_authorities: 'yyy--', log_request: 'yyyy-', read_directory: 'yyyyy',
}

describe('deeds on a case', () => {
  it('lists every deed', () => expect(Object.keys(CASES).sort()).toEqual(Object.keys(CASE_DEEDS).sort()))
  for (const [deed, row] of Object.entries(CASES) as [CaseDeed, string][]) {
    ROLES.forEach((role, column) => {
      it(`${role}: ${deed} is ${row[column]}`, () => {
        expect(may(person(role), deed, scope({ isMember: true }))).toBe(row[column] !== '-')
        expect(may(person(role), deed, scope())).toBe(row[column] === 'A')
      })
    })
  }
})

describe('deeds on the installation', () => {
  it('lists every deed', () => expect(Object.keys(HOUSE).sort()).toEqual(Object.keys(HOUSE_DEEDS).sort()))
  for (const [deed, row] of Object.entries(HOUSE) as [HouseDeed, string][]) {
    ROLES.forEach((role, column) => {
      it(`${role}: ${deed} is ${row[column]}`, () => expect(mayInHouse(person(role), deed)).toBe(row[column] === 'y'))
    })
  }
})

describe('scope comes before the deed', () => {
  it.each(ROLES)('a restricted case exists for its members only: %s', (role) => {
    expect(maySee(person(role), scope({ restricted: true }))).toBe(false)
    expect(maySee(person(role), scope({ restricted: true, isMember: true }))).toBe(true)
    expect(may(person(role), 'read', scope({ restricted: true }))).toBe(false)
  })
  it('a partner’s people see only cases made in its name, even as members', () => {
    expect(maySee(person('staff', 'share'), scope({ partnerId: 'share' }))).toBe(true)
    expect(maySee(person('staff', 'share'), scope({ partnerId: null }))).toBe(false)
    expect(maySee(person('staff', 'share'), scope({ partnerId: 'other', isMember: true }))).toBe(false)
    expect(maySee(person('volunteer', 'share'), scope({ partnerId: 'share' }))).toBe(false)
  })
  it('a partner’s people hold no deed of the house but logging and reading the directory', () => {
    const allowed = (Object.keys(HOUSE_DEEDS) as HouseDeed[]).filter((deed) => mayInHouse(person('staff', 'share'), deed))
    expect(allowed.sort()).toEqual(['log_request', 'read_directory'])
  })
  it('an observer sees what is published or shared with them', () => {
    expect(maySee(person('observer'), scope({ published: true }))).toBe(true)
    expect(maySee(person('observer'), scope({ published: true, restricted: true }))).toBe(false)
    expect(maySee(person('observer'), scope())).toBe(false)
  })
  it('the command line and the worker see all', () => {
    expect(maySee({ kind: 'command_line' }, scope({ restricted: true }))).toBe(true)
    expect(may({ kind: 'system' }, 'record_fact', scope({ restricted: true }))).toBe(true)
  })
})
