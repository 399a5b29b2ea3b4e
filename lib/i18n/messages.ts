import type { Language } from './languages'
import { cyrillicToLatin } from './cyrillic-to-latin'
import { ca } from './message-files/ca'
import { en } from './message-files/en'
import { es } from './message-files/es'
import { srCyrl } from './message-files/sr-cyrl'

export type Messages = typeof en
export type Namespace = keyof Messages
export interface MessageTree {
  [key: string]: string | MessageTree
}

function inLatin(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? cyrillicToLatin(value) : inLatin(value)]),
  )
}

const trees: Record<Language, MessageTree> = { en, es, ca, 'sr-Cyrl': srCyrl, 'sr-Latn': inLatin(srCyrl) }

/** All messages of a language; the shape is that of the English files, which a test holds all others to. */
export function messagesOf(language: Language): Messages {
  return trees[language] as unknown as Messages
}

/** Only the named namespaces, for a client leaf: no leaf gets the words of the whole application. */
export function messagesFor<N extends Namespace>(language: Language, namespaces: readonly N[]): Pick<Messages, N> {
  const all = messagesOf(language)
  return Object.fromEntries(namespaces.map((name) => [name, all[name]])) as unknown as Pick<Messages, N>
}
