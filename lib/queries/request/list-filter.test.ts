import { describe, expect, it } from 'vitest'
import { clearedHref, hrefWithout, listHref, readListFilter } from './list-filter'
import { matchQuery } from './search-terms'

describe('the address of the list', () => {
  it('comes back as it was read', () => {
    const href = '/requests?view=overdue&q=%D0%BA%D0%B0%D0%BC%D0%B5%D1%80%D0%B5&status=awaiting_response&due=week&assignee=me&country=ES&tag=5G&after=2026-04-30%7Ea-1'
    const query = Object.fromEntries(new URL(href, 'http://x').searchParams)
    const filter = readListFilter(query)
    expect(filter).toMatchObject({ view: 'overdue', q: 'камере', status: 'awaiting_response', due: 'week', after: { sort: '2026-04-30', id: 'a-1' }, before: null })
    expect(listHref(filter, { after: filter.after })).toBe(href)
  })
  it('looks at what is open, and a search at everything', () => {
    expect([readListFilter({}).view, readListFilter({ q: 'x' }).view, readListFilter({ q: 'x', view: 'open' }).view]).toEqual(['open', 'all', 'open'])
  })
  it('leaves out what it doesn’t know', () => {
    const filter = readListFilter({ view: 'DROP', status: 'x', due: ['week', 'month'], after: "2026'~1", language: 'xx', q: ' \u0000 ' })
    expect(filter).toMatchObject({ view: 'open', status: null, due: 'week', after: null, language: null, q: '' })
  })
  it('begins at the first page when a filter changes, and goes back to the bare view', () => {
    const filter = readListFilter({ view: 'drafts', tag: '5G', after: '2026-04-30~a' })
    expect(hrefWithout(filter, 'tag')).toBe('/requests?view=drafts')
    expect(clearedHref(filter)).toBe('/requests?view=drafts')
    expect(clearedHref(readListFilter({ q: 'x' }))).toBe('/requests?view=all')
  })
})

describe('words to look for', () => {
  it.each([
    ['Šabac', '"sabac"*'], ['Шабац   камере', '"sabac"* "kamere"*'], ['col·legi', '"collegi"*'], ['2026/013', '"2026 013"*'],
    ['"; DROP', '"drop"*'], ['a"b', '"a b"'], ['NEAR(a b) OR *', '"near a" "b" "or"*'], ['- ( ) *', null], ['', null],
  ])('%s', (typed, query) => expect(matchQuery(typed)).toBe(query))
})
