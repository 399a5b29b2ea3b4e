import { placeBeside } from '../domain/authority/place-beside'
import type { Language } from './languages'
import { sentenceFor } from './translator'

/** Places that have a name of their own in our languages, by how the directory writes them. */
const KNOWN: Readonly<Record<string, string>> = {
  'Београд': 'belgrade', 'Beograd': 'belgrade', 'Barcelona': 'barcelona', 'Catalunya': 'catalonia', 'Cataluña': 'catalonia',
  'Rivas-Vaciamadrid': 'rivas', 'Comunidad de Madrid': 'madrid_region', 'Madrid': 'madrid',
}

const partName = (language: Language, part: string) => (KNOWN[part] === undefined ? part : sentenceFor(language, 'authorities', `placeName.${KNOWN[part]}`))

/**
 * The place of an authority for a reader, part by part where Plazo knows a name in their language, else as the directory writes it; `lang` is the language it then
 * stands in. Beside a name (`name`) without the parts that the name says already, in any of both forms; empty when nothing is left.
 */
export function placeName(language: Language, place: string, own: string, name = ''): { text: string; lang: string } {
  const inWords = (part: string) => partName(language, part)
  const left = name === '' ? place.split(', ') : placeBeside(name, place, inWords)
  return { text: left.map(inWords).join(', '), lang: left.every((part) => KNOWN[part] !== undefined) ? language : own }
}
