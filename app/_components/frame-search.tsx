import { translatorFor } from '@/lib/i18n/translator'
import type { Language } from '@/lib/i18n/languages'
import { Icon } from '../_ui/icon'

/** Finds requests and pages of documents in any script; a plain form, so that the result has an address. */
export function FrameSearch({ language, id, keys }: { language: Language; id: string; keys: boolean }) {
  const t = translatorFor(language, 'frame')
  return (
    <form className="find" role="search" action="/search">
      <label className="vh" htmlFor={id}>{t('search.label')}</label>
      <Icon name="search" />
      <input id={id} name="q" type="search" placeholder={t('search.placeholder')} autoComplete="off" maxLength={200} />
      {keys && <kbd aria-hidden="true">/</kbd>}
    </form>
  )
}
