import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Seg } from '@/app/_ui/tabs'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

/** The first question of a new request, and its answer so far. */
export function KindHead({ language, kind, authority }: { language: Language; kind: 'log' | 'draft'; authority: string | null }) {
  const t = translatorFor(language, 'new-request')
  const frame = translatorFor(language, 'frame')
  const chosen = authority === null ? '' : `?authority=${encodeURIComponent(authority)}`
  return (
    <>
      <Breadcrumbs label={frame('menuLabel')} crumbs={[{ href: '/requests', label: frame('requests') }, { label: t('crumb') }]} />
      <PageHead title={t('title')} />
      <div className="kind">
        <Seg label={t('kind')} tabs={[{ href: `/requests/new/draft${chosen}`, label: t('draft'), current: kind === 'draft' }, { href: `/requests/new/log${chosen}`, label: t('log'), current: kind === 'log' }]} />
      </div>
    </>
  )
}
