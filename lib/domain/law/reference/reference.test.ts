import { describe, expect, it } from 'vitest'
import law from '../testdata/law.json'
import { bodyHearing } from './body-hearing'
import { groundByCode, groundsOf } from './grounds-of'
import { lawReference, lawReferences } from './law-reference'
import { openQuestionsOf } from './open-questions'
import { SNAPSHOT } from './snapshot'
import { sourcesNamed, sourceText } from './source-text'
import { SOURCES } from './sources'
import type { Mark } from './types'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }
const laws = law.laws as unknown as readonly (JsonObject & { id: string; clocks: readonly JsonObject[] })[]

/** Every text inside a value, with the key that it stands under. */
function texts(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, key))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, item]) => texts(item, name))
}
/** Every object inside a value. */
function objects(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objects)
  if (value === null || typeof value !== 'object') return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objects)]
}
/** law.json writes some marks behind the words; there they stand in `status`. */
const MARKS: Record<string, Mark> = { VERIFIED: 'verified', 'FROM MEMORY': 'from_memory' }
const withoutMark = (text: string) => text.replace(/: FROM MEMORY(;.*)?$/, '')
const OURS = new Set(['status', 'kind', 'about', 'oversightRemedy', 'textAsOf', 'clock'])
const MARKED_BY_WORDS = new Set(['valid_from_status', 'status'])

describe.each(laws.map(({ id }) => id))('%s', (id) => {
  const given = laws.find((entry) => entry.id === id) ?? expect.fail()
  const { clocks, refusal_grounds, ...rest } = given
  const ours = lawReference(id) ?? expect.fail()
  const grounds = groundsOf(id, '2020-01-01')

  it('keeps every word of law.json that is no clock rule', () => {
    const held = new Set([...texts(ours), ...texts(grounds)].map(({ text }) => text))
    const { versions, ...plain } = rest as JsonObject & { versions?: readonly JsonObject[] }
    const notes = (versions ?? []).map(({ note }) => note ?? null)
    const told = clocks.map((clock) => [clock.note, clock.alternative, clock.service_rule, clock.earliest_doctrine])
    const wanted = texts([plain, notes, told, refusal_grounds]).filter(({ key, text }) => !MARKED_BY_WORDS.has(key) && text !== 'limit')
    expect(wanted.length).toBeGreaterThan(10)
    expect(wanted.filter(({ text }) => !held.has(text) && !held.has(withoutMark(text)))).toEqual([])
  })

  it('adds no word of its own', () => {
    const given_ = new Set(texts(given).flatMap(({ text }) => [text, withoutMark(text)]))
    const own = texts([ours, (refusal_grounds as Json[] | undefined) ? grounds.filter(({ code }) => given_.has(code)) : []])
    const added = own.filter(({ key, text }) => !OURS.has(key) && !given_.has(text)).map(({ text }) => text)
    const marks = texts(given).filter(({ text }) => /FROM MEMORY|VERIFIED/.test(text)).map(({ text }) => text.toLowerCase()).join('\n')
    expect(added.filter((text) => !marks.includes(text.toLowerCase()))).toEqual([])
  })

  it('quotes under the article and with the mark that law.json gives', () => {
    const same = (a: Record<string, unknown>, b: Record<string, unknown>) =>
      a.cite === b.cite && a.src === b.src && a.status === MARKS[String(b.status)]
    const theirs = objects([rest, clocks])
    const quoted = objects(ours).filter(({ quote }) => typeof quote === 'string')
    for (const mine of quoted) {
      const source = theirs.filter(({ quote }) => quote === mine.quote)
      expect(source.some((their) => same(mine, their)), String(mine.quote)).toBe(true)
    }
    const wanted = objects([rest, clocks.map((clock) => clock.earliest_doctrine ?? null)]).filter(({ quote }) => typeof quote === 'string')
    expect(quoted.length).toBe(wanted.length)
  })

  it('holds its remedies and grounds one by one', () => {
    expect(ours.remedies.map(({ id: remedy, cite, status }) => [remedy, cite, status])).toEqual(
      (given.remedies as readonly JsonObject[]).map(({ id: remedy, cite, status }) => [remedy, cite, MARKS[String(status)]]),
    )
    const listed = (refusal_grounds ?? []) as readonly JsonObject[]
    expect(grounds.slice(0, listed.length)).toEqual(listed.map(({ code, cite, original, english, kind, status, src, duty, valid_to }) => ({
      code, cite, original, english, kind: kind ?? 'limit', status: MARKS[String(status)],
      ...(src === undefined ? {} : { src }), ...(duty === undefined ? {} : { duty }),
      ...(valid_to === undefined ? {} : { until: valid_to }),
    })))
  })

  it('names an oversight remedy that it has', () => {
    if (ours.oversightRemedy === null) expect(id).toBe('es-lpac')
    else expect(ours.remedies.map((remedy) => remedy.id)).toContain(ours.oversightRemedy)
  })

  it('tells beside clocks that law.json has', () => {
    for (const { clock } of ours.clockNotes) expect(clocks.map((entry) => entry.id)).toContain(clock)
  })
})

it('holds the nine laws, and no other', () => {
  expect(lawReferences.map(({ id }) => id)).toEqual(laws.map(({ id }) => id))
  expect(lawReference('constructor')).toBeNull()
})

describe('grounds', () => {
  it('of Madrid are its own and the State’s', () => {
    const codes = groundsOf('es-md-10-2019', '2026-01-01').map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['MD-34', 'MD-40.1', 'MD-41.3', 'LTAIBG-14.1.h', 'LTAIBG-15.3', 'LTAIBG-18.1.e']))
    expect(codes).toHaveLength(3 + groundsOf('es-ltaibg', '2026-01-01').length)
  })

  it('of Serbia hold the abuse of the right until it was deleted', () => {
    expect(groundsOf('rs-zspijz', '2022-02-16').map(({ code }) => code)).toContain('RS-13')
    expect(groundsOf('rs-zspijz', '2022-02-17').map(({ code }) => code)).not.toContain('RS-13')
    expect(groundByCode('RS-13')?.until).toBe('2022-02-16')
  })

  it('have codes of their own', () => {
    const codes = laws.flatMap(({ id }) => groundsOf(id, '2020-01-01')).map(({ code }) => code)
    expect(new Set(codes).size).toBe(119)
    for (const code of codes) expect(groundByCode(code)?.code).toBe(code)
    expect(groundByCode('MD-99')).toBeNull()
    expect(groundsOf('es-lpac', '2026-01-01')).toEqual([])
  })
})

describe('who hears a complaint', () => {
  it.each([
    ['2015-12-09', null], ['2015-12-10', 'Tribunal Administrativo'], ['2016-08-10', 'Tribunal Administrativo'], ['2016-08-11', 'nobody'],
    ['2016-12-31', 'nobody'], ['2017-01-01', 'CTBG'], ['2021-11-02', 'CTBG'], ['2021-11-03', 'Consejo de Transparencia y Participación'],
    ['2024-05-21', 'Consejo de Transparencia y Participación'], ['2024-05-22', 'Consejo de Transparencia y Protección de Datos'],
    ['2026-11-21', 'Consejo de Transparencia y Protección de Datos'],
  ])('about Rivas on %s', (on, body) => {
    for (const heard of [bodyHearing('es-md-10-2019', on), bodyHearing('es-ltaibg', on, 'ES-MD')]) {
      if (body === null) expect(heard).toBeNull()
      else expect(heard?.body.startsWith(body)).toBe(true)
    }
  })

  it('elsewhere is the same on every day', () => {
    const start = (id: string) => bodyHearing(id, '2020-05-01')?.body.split(' (')[0]
    expect(['es-ltaibg', 'es-ct-19-2014', 'rs-zspijz', 'fr-crpa', 'uk-foia', 'eu-1049-2001'].map(start)).toEqual([
      'Consejo de Transparencia y Buen Gobierno', 'Comissió de Garantia del Dret d\'Accés a la Informació Pública',
      'Poverenik za informacije od javnog značaja i zaštitu podataka o ličnosti', 'Commission d\'accès aux documents administratifs',
      'Information Commissioner', 'European Ombudsman',
    ])
    expect(bodyHearing('de-nw-ifg', '2020-05-01')?.status).toBe('from_memory')
    expect(bodyHearing('es-lpac', '2020-05-01')).toBeNull()
    expect(bodyHearing('xx', '2020-05-01')).toBeNull()
  })
})

describe('sources', () => {
  it('are the table of law.json', () => {
    expect(SOURCES).toEqual(law.sources)
    expect(sourceText('LPAC')).toContain('BOE-A-2015-10565')
    expect(sourceText('toString')).toBeNull()
  })

  it('are found behind every src but two that the table lacks', () => {
    const all = objects([lawReferences, laws.map(({ id }) => groundsOf(id, '2020-01-01'))])
    const named = all.map(({ src }) => src).filter((src) => typeof src === 'string')
    const lacking = new Set(named.flatMap(sourcesNamed).filter(({ text }) => text === null).map(({ key }) => key))
    expect([...lacking].sort()).toEqual(['Serbian-law-mcp 0056', 'isaacibanez.es (secondary)'])
    const madrid = sourcesNamed('MDCTPD (resolutions before 22 May 2024 belong to the old council); MD10 art 72-77')
    expect(madrid.map(({ key, part }) => [key, part])).toEqual([
      ['MDCTPD', '(resolutions before 22 May 2024 belong to the old council)'], ['MD10', 'art 72-77'],
    ])
  })
})

it('dates its texts as law.json does', () => {
  expect(SNAPSHOT).toEqual({ made: law.meta.made, texts: law.meta.snapshot_dates })
  const asOf = new Map(Object.entries(law.meta.snapshot_dates).map(([place, day]) => [place.toLowerCase(), day]))
  for (const { id, textAsOf } of lawReferences) expect(textAsOf).toBe(asOf.get(id.slice(0, 2)) ?? null)
})

it('says what is open about each law, in the words of law.json', () => {
  for (const { id } of lawReferences) {
    const open = openQuestionsOf(id)
    expect(open.length).toBeGreaterThan(0)
    for (const { text, laws: concerned } of open) {
      expect(law.not_verified).toContain(text)
      for (const one of concerned) expect(lawReference(one)).not.toBeNull()
    }
  }
  expect(new Set(lawReferences.flatMap(({ id }) => openQuestionsOf(id))).size).toBe(law.not_verified.length - 1)
})
