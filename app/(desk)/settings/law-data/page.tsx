import type { Metadata } from 'next'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { Banner } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { formatInstant } from '@/lib/i18n/dates'
import { calendarName } from '@/lib/i18n/deadline-text'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { lawDataState } from '@/lib/queries/calendar/law-data-state'
import { LawDataForm } from './law-data-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/law-data')).language, 'calendars')('law.title') }
}

export default async function LawDataPage() {
  const { actor, language, zone } = await pageActor('/settings/law-data')
  const { pending, ...stands } = await foundOr404(() => lawDataState(actor))
  const t = translatorFor(language, 'calendars')
  const name = stands.by ?? sentenceFor(language, 'common', stands.actor === 'command line' ? 'commandLine' : 'system')
  return (
    <>
      <PageHead title={t('law.title')} lede={t('law.lede')} />
      {stands.waiting > 0 && <Banner tone="wait" icon="clock"><span>{t('waiting', { count: stands.waiting })}</span></Banner>}
      {stands.adoptedAt && <p>{sentenceFor(language, 'calendars', 'law.current', { when: formatInstant(language, stands.adoptedAt, zone), name })}</p>}
      <p className="meta after-head">{t('law.fingerprint')}: <code>{stands.fingerprint.slice(0, 12)}</code></p>
      {!pending && <p>{t('law.same')}</p>}
      {pending && (
        <>
          <Banner tone="act"><span>{t('law.changed')} {pending.moving === null ? t('law.counting') : t('law.moving', { count: pending.moving })}</span></Banner>
          {(pending.laws.length > 0 || pending.calendars.length > 0 || pending.counting) && <h2 className="after-head">{t('law.differ')}</h2>}
          {pending.laws.length > 0 && <><h3>{t('law.laws')}</h3><ul className="plain-list">{pending.laws.map((id) => <LawName key={id} id={id} />)}</ul></>}
          {pending.calendars.length > 0 && <><h3>{t('law.calendars')}</h3><ul className="plain-list">{pending.calendars.map((id) => <li key={id}>{calendarName(language, id)}</li>)}</ul></>}
          {pending.counting && <p>{t('law.engine')}</p>}
        </>
      )}
      <Words language={language} messages={messagesFor(language, ['calendars'])}><LawDataForm fingerprint={pending?.fingerprint ?? null} /></Words>
    </>
  )
}

function LawName({ id }: { id: string }) {
  const { name, language } = shortLawName(id)
  return <li lang={language}>{name}</li>
}
