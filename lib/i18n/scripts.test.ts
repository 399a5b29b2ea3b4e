import { expect, it } from 'vitest'
import { cyrillicToLatin } from './cyrillic-to-latin'
import { foldForSearch } from './fold'
import { bestLanguage } from './languages'
import { collatorFor } from './sort'

it.each([
  ['Љубав', 'Ljubav'],
  ['ЉУБАВ', 'LJUBAV'],
  ['КОЊ', 'KONJ'],
  ['Њ', 'Nj'],
  ['Џ. Њ.', 'Dž. Nj.'],
  ['ЏЕП и џеп', 'DŽEP i džep'],
  ['ђак, Ђорђе, ћутање', 'đak, Đorđe, ćutanje'],
  ['жалба Поверенику, члан 16.', 'žalba Povereniku, član 16.'],
  ['{count, plural, one {# дан} few {# дана} other {# дана}}', '{count, plural, one {# dan} few {# dana} other {# dana}}'],
  ['ињекција, надживети', 'injekcija, nadživeti'],
])('writes %s as %s', (cyrillic, latin) => {
  expect(cyrillicToLatin(cyrillic)).toBe(latin)
})

it.each([
  ['Шабац', 'Šabac', 'sabac', 'ŠABAC'],
  ['Ђорђе', 'Đorđe', 'Djordje', 'djordje'],
  ['col·legi', 'collegi', 'COL·LEGI', 'col•legi'],
  ['informació', 'informacio', 'INFORMACIÓ', 'informacio\u0301'],
  ['año', 'ano', 'AÑO', 'an\u0303o'],
  ['Љубљана', 'Ljubljana', 'ljubljana', 'LJUBLJANA'],
])('finds %s as %s', (first, ...others) => {
  for (const other of others) expect(foldForSearch(other)).toBe(foldForSearch(first))
})

it('does not fold different words together', () => {
  expect(foldForSearch('Čačak')).not.toBe(foldForSearch('Šabac'))
  expect(foldForSearch('  a \n b ')).toBe('a b')
})

it.each([
  ['sr-Latn-RS,sr;q=0.8', 'sr-Latn'],
  ['sr', 'sr-Cyrl'],
  ['hr,en;q=0.2', 'sr-Latn'],
  ['fr,ca;q=0.5,es;q=0.9', 'es'],
  ['es;q=0,ca', 'ca'],
  ['fr', 'en'],
  ['', 'en'],
])('answers %s with %s', (header, language) => {
  expect(bestLanguage(header, 'en')).toBe(language)
})

it('sorts as the language does', () => {
  expect(['Zürich', 'Čačak', 'Cuba', 'Šabac'].sort(collatorFor('sr-Latn').compare)).toEqual(['Cuba', 'Čačak', 'Šabac', 'Zürich'])
  expect(['ñandú', 'nube', 'oso'].sort(collatorFor('es').compare)).toEqual(['nube', 'ñandú', 'oso'])
})
