import type { ReactNode } from 'react'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import type { Crumb } from '@/app/_ui/page-head'
import { Tabs } from '@/app/_ui/tabs'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

interface GuideHeadProps {
  language: Language
  at: 'laws' | 'calendars' | 'calculator'
  title: ReactNode
  lang?: string
  lede?: ReactNode
  /** What stands between the guide and this page. */
  under?: Crumb
}

/** The head of a page of the law guide: its parts, where the page stands, its title. */
export function GuideHead({ language, at, title, lang, lede, under }: GuideHeadProps) {
  const t = translatorFor(language, 'law-guide')
  const parts = [['laws', '/law'], ['calendars', '/law#calendars'], ['calculator', '/law/calculator']] as const
  return (
    <>
      <div className="guide-parts">
        <Tabs label={t('nav.label')} tabs={parts.map(([part, href]) => ({ href, label: t(`nav.${part}`), current: part === at }))} />
      </div>
      {under && <Breadcrumbs label={t('crumbs')} crumbs={[{ href: '/law', label: t('title') }, under]} />}
      <PageHead title={title} {...(lang ? { lang } : {})} {...(lede ? { lede } : {})} />
    </>
  )
}
