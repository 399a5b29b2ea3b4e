import { splitAtNames } from './script-names'
import type { ScriptName } from './script-names'

/** Why a word is to be looked at: two letters or one (nj, lj, dž; dj for đ), or a word that may not be Serbian at all. */
export type Doubt = 'digraph' | 'foreign' | 'name'
/** A stretch of text in Cyrillic; one to be looked at says why, what it was, and how else it may be written, the likelier form first. */
export type CyrillicPart = { text: string; doubt?: Doubt; latin?: string; forms?: readonly string[] }

const PAIRS: Readonly<Record<string, string>> = { lj: 'љ', nj: 'њ', dž: 'џ' }
const LETTERS: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'ц', č: 'ч', ć: 'ћ', d: 'д', đ: 'ђ', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ј', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', r: 'р',
  s: 'с', š: 'ш', t: 'т', u: 'у', v: 'в', z: 'з', ž: 'ж',
}
const SERBIAN = /^[a-pr-vzčćđšž]+$/
/** Placeholders, addresses of the web and of mail: never another script. */
const KEPT = /(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\b(?:https?:\/\/|www\.)\S+|[^\s<>(),;]+@[^\s<>(),;]+)/
const WORD = /(\p{L}[\p{L}\p{M}]*)/u
/** Stems in which nj is н and ј. */
const TWO_NJ = /injek[ct]|konjug|konjun[kc]|konjekt|tanjug|^anjon|vanjezi/
/** A prefix that ends in d before a stem that begins with ž; but odžak, nadžak and Odžaci have one џ. */
const TWO_DZ = /^(?:ne)?(?:nad|pod|od|pred)ž/
const ONE_DZ = /^(?:od|nad)ža[kcč]/
const MAYBE = /^(?:in|kon)j/
const PREFIX_DJ = /^(?:iz)?(?:od|pod|nad|pred)j/
const ROMAN = /^(?:[IVXLCDM]{2,}|[VX])$/
const FOREIGN: ReadonlySet<string> = new Set(['pdf', 'csv', 'odt', 'html', 'json', 'mail', 'email', 'online'])

/**
 * Proposes the Cyrillic form of Serbian text in Latin. Only a proposal: nj, lj and dž may be two letters, and a word may be foreign, so the parts to be looked at are
 * marked. Names of authorities take their official form or stay as they are; placeholders and addresses stay.
 */
export function proposeCyrillic(text: string, names: readonly ScriptName[] = []): CyrillicPart[] {
  return splitAtNames(text.normalize('NFC'), names, 'latin').flatMap((piece): CyrillicPart[] => (
    piece.name ? [{ text: piece.name.cyrillic, doubt: 'name', latin: piece.text }] : piece.text.split(KEPT).flatMap((part, index) => (index % 2 === 1 ? [{ text: part }] : part.split(WORD).map(ofWord)))
  )).filter((part) => part.text !== '')
}

function ofWord(given: string): CyrillicPart {
  const word = given.replaceAll(/[ǄǅǆǇǈǉǊǋǌ]/g, (pair) => pair.normalize('NFKC').normalize('NFC'))
  const small = word.toLowerCase()
  if (!/\p{Script=Latin}/u.test(word)) return { text: given }
  if (!SERBIAN.test(small)) return { text: given, doubt: 'foreign', latin: given, forms: [given] }
  const joined = written(word, true), parted = written(word, false)
  if (ROMAN.test(word) || FOREIGN.has(small)) return { text: given, doubt: 'foreign', latin: given, forms: [given, joined] }
  if (TWO_NJ.test(small) || (TWO_DZ.test(small) && !ONE_DZ.test(small))) return { text: parted, doubt: 'digraph', latin: given, forms: [parted, joined] }
  if (TWO_DZ.test(small) || MAYBE.test(small)) return { text: joined, doubt: 'digraph', latin: given, forms: [joined, parted] }
  if (small.includes('dj') && !PREFIX_DJ.test(small)) {
    const soft = written(word.replaceAll(/dj/g, 'đ').replaceAll(/D[jJ]/g, 'Đ'), true)
    return { text: soft, doubt: 'digraph', latin: given, forms: [soft, joined] }
  }
  return { text: joined }
}

/** Letter by letter; `joined`: lj, nj and dž are one letter each. */
function written(word: string, joined: boolean): string {
  return word.replaceAll(joined ? /lj|nj|dž|./giu : /./giu, (one) => {
    const small = one.toLowerCase()
    const letter = PAIRS[small] ?? LETTERS[small] ?? one
    return one.charAt(0) === small.charAt(0) ? letter : letter.toUpperCase()
  })
}
