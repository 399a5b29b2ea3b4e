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

/** The sentence for a code that came as data, else the sentence of `otherwise`. */
export function useSentence(namespace: Namespace, otherwise: string) {
  const t = useTranslations(namespace as never) as unknown as { (key: string, params?: Params): string; has(key: string): boolean }
  return (code: string, params: Params = {}) => (t.has(code) ? t(code, params) : t(otherwise))
}
