import { LinkButton } from '@/app/_ui/button'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { listHref } from '@/lib/queries/request/list-filter'
import type { ListFilter } from '@/lib/queries/request/list-filter'
import type { RequestList } from '@/lib/queries/request/request-list'

/** The pages before and after, from the first and last row shown. */
export function ListPages({ language, filter, list }: { language: Language; filter: ListFilter; list: RequestList }) {
  const t = translatorFor(language, 'common')
  if (!list.previous && !list.next) return null
  return (
    <nav className="row list-pages" aria-label={t('pages.label')}>
      {list.previous && <LinkButton icon="left" href={listHref(filter, { before: list.previous })}>{t('previous')}</LinkButton>}
      {list.next && <LinkButton icon="right" href={listHref(filter, { after: list.next })}>{t('next')}</LinkButton>}
    </nav>
  )
}
