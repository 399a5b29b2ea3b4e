import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { translatorFor } from '@/lib/i18n/translator'
import { readerLanguage } from '../_components/reader'
import { ShortcutTable } from '../_components/shortcut-table'
import { HelpWords } from './help-words'
import { RolesTable } from './roles-table'

const COUNT = ['facts', 'three', 'ours', 'readings', 'uncertain', 'calendar', 'silence', 'wrong', 'advice'] as const
const SECTIONS = ['count', 'words', 'roles', 'keys'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'help')('title') }
}

export default async function HelpPage() {
  const language = await readerLanguage()
  const t = translatorFor(language, 'help')
  return (
    <div className="help">
      <PageHead title={t('title')} lede={t('lede')} />
      <nav aria-label={t('contents')}>
        <ul className="help-contents">{SECTIONS.map((id) => <li key={id}><a href={`#${id}`}>{t(`${id}.title`)}</a></li>)}</ul>
      </nav>
      <div className="sections">
        <section aria-labelledby="count">
          <SectionHead id="count" title={t('count.title')} />
          <ul className="help-text">{COUNT.map((key) => <li key={key}>{t(`count.${key}`)}</li>)}</ul>
          <p className="after-head"><Link prefetch={false} href="/law">{t('count.guide')}</Link> · <Link prefetch={false} href="/law/calculator">{t('count.calculator')}</Link></p>
        </section>
        <section aria-labelledby="words">
          <SectionHead id="words" title={t('words.title')} />
          <p className="soft after-head">{t('words.lede')}</p>
          <HelpWords language={language} />
        </section>
        <section aria-labelledby="roles">
          <SectionHead id="roles" title={t('roles.title')} />
          <RolesTable language={language} />
          <p className="soft after-head">{t('roles.note')}</p>
        </section>
        <section aria-labelledby="keys">
          <SectionHead id="keys" title={t('keys.title')} />
          <p className="soft after-head">{t('keys.lede')} {translatorFor(language, 'frame')('shortcuts.off')}</p>
          <ShortcutTable t={translatorFor(language, 'frame')} />
        </section>
      </div>
    </div>
  )
}
