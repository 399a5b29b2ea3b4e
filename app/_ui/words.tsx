'use client'
import { IntlProvider, useTranslations } from 'use-intl/react'
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '@/lib/i18n/languages'
import type { Messages, Namespace } from '@/lib/i18n/messages'
import type { Params, translatorFor } from '@/lib/i18n/translator'

const Given = createContext<Partial<Messages>>({})

/** Gives client leaves the namespaces that the server chose for them; what stands further out stays known. */
export function Words({ language, messages, children }: { language: Language; messages: Partial<Messages>; children: ReactNode }) {
  const outer = useContext(Given)
  const all = useMemo(() => ({ ...outer, ...messages }), [outer, messages])
  return (
    <Given.Provider value={all}>
      <IntlProvider locale={language} messages={all} timeZone="UTC" onError={() => undefined} getMessageFallback={() => ''}>
        {children}
      </IntlProvider>
    </Given.Provider>
  )
}

/** The words of one namespace: t('key', params), t.rich('key', { b: (text) => … }). The server must have given it. */
export function useWords<N extends Namespace>(namespace: N) {
  const t = useTranslations(namespace as never)
  return t as unknown as ReturnType<typeof translatorFor<N>>
}

type Loose = { (key: string, params?: Params): string; has(key: string): boolean }

/** The sentence for a code that came as data, looked up in one namespace and then in another, else the sentence of `otherwise`. */
export function useSentence(namespace: Namespace, otherwise: string, then: Namespace = namespace) {
  const first = useTranslations(namespace as never) as unknown as Loose
  const second = useTranslations(then as never) as unknown as Loose
  return (code: string, params: Params = {}) => {
    if (first.has(code)) return first(code, params)
    return second.has(code) ? second(code, params) : first(otherwise)
  }
}
