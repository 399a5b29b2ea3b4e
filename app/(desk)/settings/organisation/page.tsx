import type { Metadata } from 'next'
import { languageOptions } from '@/app/_components/language-options'
import { zoneOptions } from '@/app/_components/zones'
import { notFoundIf, pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { mayInHouse } from '@/lib/domain/permissions'
import { weekdayNames } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { OrganisationForm } from './organisation-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/organisation')).language, 'settings')('organisation.title') }
}

export default async function OrganisationPage() {
  const { actor, organisation, language } = await pageActor('/settings/organisation')
  notFoundIf(!mayInHouse(actor, 'manage_settings'))
  const t = translatorFor(language, 'settings')
  const { name, languages, zone, workDays, fourEyes, hideTitles } = organisation
  return (
    <>
      <PageHead title={t('organisation.title')} lede={t('organisation.lede')} />
      <Words language={language} messages={messagesFor(language, ['settings', 'set-up'])}>
        <OrganisationForm
          organisation={{ name, language: organisation.language, languages, zone, workDays: workDays.map(String), fourEyes, hideTitles }}
          languages={languageOptions()} zones={zoneOptions()} weekdays={weekdayNames(language).map((label, index) => ({ value: String(index + 1), label }))}
        />
      </Words>
    </>
  )
}
