import type { Metadata } from 'next'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { LinkButton } from '@/app/_ui/button'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { today } from '@/lib/clock'
import { mayInHouse } from '@/lib/domain/permissions'
import { placeName } from '@/lib/i18n/place-name'
import { translatorFor } from '@/lib/i18n/translator'
import { authorityPage } from '@/lib/queries/authority/authority-page'
import { AuthorityCases } from './authority-cases'
import { AuthorityFacts } from './authority-facts'
import { CalendarBlock } from './calendar-block'
import { ContactList } from './contact-list'

type Props = { params: Promise<{ authorityId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor, language, zone } = await pageActor()
  const { authorityId } = await params
  return { title: (await foundOr404(() => authorityPage(actor, authorityId, language, today(zone)))).name.name }
}

export default async function AuthorityPage({ params }: Props) {
  const { authorityId } = await params
  const { actor, language, zone } = await pageActor()
  const day = today(zone)
  const shown = await foundOr404(() => authorityPage(actor, authorityId, language, day))
  const t = translatorFor(language, 'authorities')
  const place = placeName(language, shown.place ?? '', shown.language)
  return (
    <>
      <Breadcrumbs
        label={t('whereAmI')} crumbs={[{ href: '/authorities', label: t('title') }, { label: shown.name.name, lang: shown.name.language }]}
      />
      <PageHead title={shown.name.name} lang={shown.name.language} lede={place.text && <span lang={place.lang}>{place.text}</span>}>
        <div className="row">
          {shown.mayEdit && <LinkButton href={`/authorities/${shown.id}/edit`} icon="pencil">{t('change')}</LinkButton>}
          {mayInHouse(actor, 'log_request') && (
            <LinkButton href={`/requests/new/log?authority=${encodeURIComponent(shown.id)}`} look="primary" icon="plus">{t('logHere')}</LinkButton>
          )}
        </div>
      </PageHead>
      <div className="beside">
        <div className="sections">
          <AuthorityCases language={language} page={shown} today={day} />
          <ContactList language={language} contacts={shown.contacts} lang={shown.language} />
          <CalendarBlock language={language} calendar={shown.calendar} thisYear={Number(day.slice(0, 4))} />
        </div>
        <AuthorityFacts language={language} page={shown} />
      </div>
    </>
  )
}
