import { describe, expect, it } from 'vitest'
import { FIELD_NAMES, SILENT_FIELDS } from '../domain/letter/field-names'
import { purposesOf } from '../domain/letter/purposes'
import { cyrillicToLatin } from '../i18n/cyrillic-to-latin'
import { blocksOf } from './blocks'
import { DRAFT_MARK } from './draft-mark'
import { mergeLetter } from './merge'
import { shippedTemplates } from './shipped'

const all = shippedTemplates()
const everyField = Object.fromEntries(FIELD_NAMES.filter((name) => !SILENT_FIELDS.includes(name)).map((name) => [name, `«${name}»`]))
const bare = (text: string) => text.replaceAll(/\{[{%].*?[%}]\}/gs, ' ')

/** The articles that a text names, each with the law's name where one follows at once. */
function articlesIn(text: string): string[] {
  const found = [...text.matchAll(/(?:art[ií]culos?|articles?|sections?|l’article|disposición adicional|члана|члану|члан|члановима|чл\.|član[auo]?|čl\.|§) ?((?:R\*|[LR])?\d[\d.\-a-z)]*(?:\(\d+\))?(?: (?:став|stav) \d\.?)?(?: (?:тачка|tačka) \d\.?)?(?: Abs\. \d)?)((?:(?:, | y | i | et | and | и | & )(?:(?:de los )?artículos? )?(?:R\*|[LR])?\d[\d.-]*[a-z]?(?![\d/ ]*\/))*)/giu)]
  return [...new Set(found.flatMap(([, first = '', more = '']) => [first, ...more.split(/, | y | i | et | and | и | & /)]).map((one) => (one.includes('(') ? one.replace(/[.,;]+$/, '') : one.replace(/[.,;)]+$/, '')).trim()).filter((one) => /\d/.test(one)))].sort()
}

const LAWS = [
  'Ley 19/2013', 'Ley 10/2019', 'Ley 39/2015', 'Ley 19/2014', 'Llei 19/2014', 'Llei 19/2013', 'Llei 39/2015', 'Constitución', 'Freedom of Information Act', '1049/2001', 'code des relations',
  'IFG NRW', 'Закона о слободном приступу', 'Zakona o slobodnom pristupu',
]
const COMMON_SPAIN = ['21.1', '21.4']
/** What each law's letters may name: its own law, and what law.md sets beside it; their articles in lib/domain/law or its section 8. */
const ALLOWED: Record<string, { laws: string[]; articles: string[] }> = {
  'es-ltaibg': { laws: ['Ley 19/2013', 'Ley 39/2015', 'Constitución'], articles: [...COMMON_SPAIN, '105.b', '12', '13', '14.2', '16', '17', '19.1', '19.2', '20.1', '20.4', '24', '24.2'] },
  'es-md-10-2019': {
    laws: ['Ley 10/2019', 'Ley 19/2013', 'Ley 39/2015', 'Constitución'],
    articles: [...COMMON_SPAIN, '105.b', '14.2', '16', '17', '20.4', '24', '24.2', '30', '36', '38', '38.3', '39.1', '41', '42.1', '42.3', '47', '48', '48.1', '5.b'],
  },
  'es-ct-19-2014': {
    laws: ['Ley 19/2014', 'Llei 19/2014', 'Ley 39/2015', 'Llei 39/2015'],
    articles: ['123', '18', '20.2', '20.3', '22.1', '25', '26', '27.5', '28.1', '28.2', '30', '33', '33.1', '33.2', '35', '35.1', '35.3', '36.1', '37.1', '38', '39.1', '42', '42.1', '42.2', '42.4', '72.1'],
  },
  'rs-zspijz': {
    laws: ['Закона о слободном приступу', 'Zakona o slobodnom pristupu'],
    articles: ['12', '15 1', '15 6', '16 1', '17 4', '18 2', '22 1 1', '22 1 2', '4', '8'],
  },
  'uk-foia': { laws: ['Freedom of Information Act'], articles: ['10', '10(1)', '16', '17(2)', '50'] },
  'eu-1049-2001': { laws: ['1049/2001'], articles: ['4(6)', '6(1)', '7(1)', '7(2)', '7(3)', '7(4)', '8(1)'] },
  'fr-crpa': { laws: ['code des relations'], articles: ['L112-3', 'L300-2', 'L311-1', 'L311-7', 'L311-9', 'L342-1', 'R*311-12', 'R311-13', 'R311-15', 'R343-1'] },
  'de-nw-ifg': { laws: ['IFG NRW'], articles: ['11', '13', '4 1', '5 1', '5 2'] },
}
const number = (article: string) => article.replaceAll(/(?:став|stav|тачка|tačka|Abs\.)/g, '').replaceAll(/\.(?=\s|$)/g, '').replaceAll(/\s+/g, ' ').trim()

describe('the templates that Plazo brings', () => {
  it('are there for every purpose and language that Spain, Madrid, Catalonia and Serbia know', () => {
    for (const law of ['es-ltaibg', 'es-md-10-2019', 'es-ct-19-2014', 'rs-zspijz']) {
      const wanted = purposesOf(law, '2026-11-22').flatMap(({ purpose, languages }) => languages.map((language) => `${law}/${purpose}/${language}`))
      expect(all.filter((one) => one.lawId === law).map((one) => one.id).sort()).toEqual(wanted.sort())
    }
  })

  it('are there as request, reminder and complaint for the United Kingdom, the EU, France and North Rhine-Westphalia', () => {
    for (const [law, language] of [['uk-foia', 'en'], ['eu-1049-2001', 'en'], ['fr-crpa', 'fr'], ['de-nw-ifg', 'de']] as const) {
      for (const { purpose } of purposesOf(law, '2026-11-22')) expect(all.map((one) => one.id)).toContain(`${law}/${purpose}/${language}`)
      for (const purpose of ['initial_request', 'reminder', 'complaint_silence', 'complaint_refusal']) expect(all.map((one) => one.id)).toContain(`${law}/${purpose}/${language}`)
    }
  })

  it('have ids and fingerprints of their own, and nobody has read them', () => {
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
    expect(new Set(all.map((one) => one.fingerprint)).size).toBe(all.length)
    expect(all.every((one) => one.readBy === 'nobody')).toBe(true)
  })
})

describe.each(all.map((one) => [one.id, one] as const))('%s', (_, one) => {
  it('names fields that there are, and leaves none empty when all are known', () => {
    for (const text of [one.body, one.gloss]) {
      for (const asks of [{ is_natural_person: '1' }, { is_legal_person: '1' }, {}]) {
        const merged = mergeLetter({ subject: one.subject, text }, { ...everyField, ...asks })
        expect(merged).toMatchObject({ missing: [], unknown: [] })
        expect(merged.text).not.toMatch(/\{\{|\}\}|\[\]|\(\)|\s[,.]\s|\bundefined\b|\bnull\b/)
        expect(blocksOf(merged.text).length).toBeGreaterThan(text === '' ? -1 : 2)
      }
    }
  })

  it('cites its own law', () => {
    const allowed = ALLOWED[one.lawId]!
    const text = bare(`${one.subject}\n${one.body}`)
    for (const law of LAWS) if (!allowed.laws.includes(law)) expect(text).not.toContain(law)
    expect(articlesIn(text).map(number).filter((article) => !allowed.articles.includes(article))).toEqual([])
    expect({ id: one.id, articles: articlesIn(text), laws: LAWS.filter((law) => text.includes(law)) }).toMatchSnapshot()
  })

  it('has an English gloss unless it is English, and never says that it is a draft', () => {
    expect(one.gloss === '').toBe(one.language === 'en')
    for (const mark of Object.values(DRAFT_MARK)) expect(one.body.toUpperCase()).not.toMatch(new RegExp(`(^|[^\\p{L}])${mark}($|[^\\p{L}])`, 'u'))
  })

  it('is in the script of its language', () => {
    const words = bare(`${one.name} ${one.subject} ${one.body}`)
    if (one.language === 'sr-Cyrl') expect(words.match(/[a-z]/gi)).toBe(null)
    else expect(words.match(/\p{Script=Cyrillic}/u)).toBe(null)
    if (one.language === 'sr-Latn') {
      const source = all.find((other) => other.id === one.id.replace('sr-Latn', 'sr-Cyrl'))!
      expect([one.subject, one.body]).toEqual([cyrillicToLatin(source.subject), cyrillicToLatin(source.body)])
    }
  })
})
