import Link from 'next/link'
import { PageHead } from '@/app/_ui/page-head'
import { Empty } from '@/app/_ui/states'
import { mayInHouse } from '@/lib/domain/permissions'
import type { Actor } from '@/lib/domain/permissions'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { FirstSteps } from '@/lib/queries/today/first-steps'

/** The first run: what to begin with, instead of zeros. */
export function Begin({ language, actor, heading, steps }: { language: Language; actor: Actor; heading: string; steps: FirstSteps }) {
  const t = translatorFor(language, 'today')
  if (!mayInHouse(actor, 'log_request')) return <><PageHead title={heading} /><Empty sentence={t('start.nothing')} /></>
  const lines: [string, string, string][] = [
    ['/requests/new/log', t('start.request'), t('start.requestWhy')],
    ['/requests/new/draft', t('start.draft'), t('start.draftWhy')],
    ['/authorities', t('start.authorities'), t('start.authoritiesWhy', { count: steps.authorities })],
    ...(mayInHouse(actor, 'manage_people') ? [['/settings/people', t('start.people'), t('start.peopleWhy', { count: steps.people })] as [string, string, string]] : []),
  ]
  return (
    <>
      <PageHead title={heading} lede={t('start.intro')} />
      <section className="begin" aria-labelledby="begin">
        <h2 id="begin">{t('start.title')}</h2>
        <ol>
          {lines.map(([href, label, why]) => (
            <li key={href}><Link prefetch={false} href={href}>{label}</Link><p className="soft">{why}</p></li>
          ))}
        </ol>
      </section>
    </>
  )
}
