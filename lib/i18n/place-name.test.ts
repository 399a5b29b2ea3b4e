import { expect, it } from 'vitest'
import { placeName } from './place-name'

it.each([
  ['en', 'City of Belgrade', 'Београд', '', 'en'],
  ['es', 'Град Београд', 'Београд', '', 'es'],
  ['en', 'Ministry of Interior of the Republic of Serbia', 'Београд', 'Belgrade', 'en'],
  ['es', 'Ayuntamiento de Barcelona', 'Barcelona, Catalunya', 'Cataluña', 'es'],
  ['sr-Cyrl', 'Ajuntament de Barcelona', 'Barcelona, Catalunya', 'Каталонија', 'sr-Cyrl'],
  ['sr-Latn', 'Ajuntament de Barcelona', 'Barcelona, Catalunya', 'Katalonija', 'sr-Latn'],
  ['en', 'Stadt Duisburg', 'Duisburg, Nordrhein-Westfalen', 'Nordrhein-Westfalen', 'de'],
] as const)('in %s, beside %s: %s', (language, name, place, text, lang) => {
  expect(placeName(language, place, 'de', name)).toEqual({ text, lang })
})

it('says the whole place where it stands alone', () => {
  expect(placeName('sr-Cyrl', 'Rivas-Vaciamadrid, Comunidad de Madrid', 'es').text).toBe('Ривас-Васијамадрид, Аутономна заједница Мадрид')
})
