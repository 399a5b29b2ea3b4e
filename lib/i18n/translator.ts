import { createTranslator } from 'use-intl/core'
import type { Language } from './languages'
import { messagesOf } from './messages'
import type { Messages, Namespace } from './messages'
import { missingMessage } from './missing-key'

export type Params = Record<string, string | number>
interface LooseTranslator {
  (key: string, params?: Params): string
  has(key: string): boolean
}

const held = new Map<string, unknown>()

/**
 * The words of one namespace in a language: t('key', params), t.rich('key', { b: (text) => … }); keys are checked by the compiler. Made once: a translator
 * keeps the messages that it has read, which are slow to read again.
 */
export function translatorFor<N extends Namespace>(language: Language, namespace: N): ReturnType<typeof makeTranslator<N>> {
  const key = `${language} ${namespace}`
  const known = held.get(key) ?? makeTranslator(language, namespace)
  held.set(key, known)
  return known as ReturnType<typeof makeTranslator<N>>
}

function makeTranslator<N extends Namespace>(language: Language, namespace: N) {
  return createTranslator<Messages, N>({
    locale: language,
    messages: messagesOf(language),
    namespace: namespace as never,
    timeZone: 'UTC',
    onError: () => undefined,
    getMessageFallback: ({ key }) => missingMessage(language, `${namespace}.${key}`),
  })
}

/** The sentence for a code that comes as data (a refusal, a state); a code without words gives `otherwise`, else nothing. */
export function sentenceFor(language: Language, namespace: Namespace, code: string, params: Params = {}, otherwise?: string): string {
  const t = translatorFor(language, namespace) as unknown as LooseTranslator
  if (otherwise !== undefined && !t.has(code)) return otherwise
  return oneDot(language, t(code, params))
}

/** A Serbian date ends with a dot of its own ("2026."): at the end of a sentence one is enough. */
function oneDot(language: Language, sentence: string): string {
  return language.startsWith('sr') ? sentence.replaceAll(/(\d\.)\.(?=\s|$)/g, '$1') : sentence
}
