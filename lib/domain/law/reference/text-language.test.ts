import { expect, it } from 'vitest'
import { groundsOf } from './grounds-of'
import { lawReferences } from './law-reference'
import { textLanguage } from './text-language'

it.each([
  ['es-ltaibg', 'La seguridad nacional', true, 'es'], ['es-ltaibg', 'silencio', true, 'es'], ['es-ct-19-2014', 'La seguridad pública', true, 'es'],
  ['es-ct-19-2014', 'Llei 19/2014, del 29 de desembre, de transparència, accés a la informació pública i bon govern', true, 'ca'],
  ['es-ltaibg', 'start of the month cannot be left to the discretion of the administration', true, 'en'],
  ['es-md-10-2019', 'a late inadmissibility is a useful complaint argument', false, 'en'], ['rs-zspijz', 'увид ... је бесплатан', true, 'sr-Cyrl'],
  ['rs-zspijz', 'Poverenik za informacije od javnog značaja i zaštitu podataka o ličnosti', false, 'sr-Latn'], ['fr-crpa', 'défense nationale', true, 'fr'],
  ['de-nw-ifg', 'personenbezogene Daten', true, 'de'], ['de-nw-ifg', 'an NGO as a legal person has no claim: a named natural person must ask', false, 'en'],
  ['uk-foia', 'e-mail counts as writing (s.8(2))', false, 'en'],
] as const)('%s: “%s”', (law, text, quoted, language) => {
  expect(textLanguage(law, text, quoted)).toBe(language)
})

it('takes no ground of a Spanish, French, German or Serbian law for English, and no note for anything else', () => {
  for (const { id, identityNote } of lawReferences) {
    const own = id === 'uk-foia' || id === 'eu-1049-2001'
    for (const { original, english } of groundsOf(id, '2020-01-01')) {
      if (!own) expect(textLanguage(id, original, true), original).not.toBe('en')
      expect(textLanguage(id, english, false), english).toBe('en')
    }
    if (identityNote) expect(textLanguage(id, identityNote, false)).toBe('en')
  }
})
