'use client'
import { Details } from '@/app/_ui/details'
import { Icon } from '@/app/_ui/icon'
import { Select, TextArea, TextInput } from '@/app/_ui/inputs'
import { SectionHead } from '@/app/_ui/section-head'
import { useSentence, useWords } from '@/app/_ui/words'
import type { Addressee } from '@/lib/domain/letter/words'
import type { Channel, RequestLanguage } from '@/lib/domain/request/words'
import { latinSaveNames } from '@/lib/i18n/script-names'
import type { EditorChoices, EditorLetter } from './editor-letter'
import { Enclosures } from './enclosures'
import type { LetterDraft } from './use-letter-draft'

interface GoesOutProps {
  letter: EditorLetter
  draft: LetterDraft
  choices: EditorChoices
  locked: boolean
  /** Hears whether files stand here that the letter does not take with it. */
  onWaiting: (waiting: boolean) => void
}

/** To whom, by which way, in which language, in whose name, with what: each change counts as a change of the letter. */
export function GoesOut({ letter, draft, choices, locked, onWaiting }: GoesOutProps) {
  const t = useWords('letter-desk')
  const common = useWords('common')
  const { values, change } = draft
  const label = (options: readonly { value: string; label: string }[], value: string) => options.find((one) => one.value === value)?.label ?? value
  const finding = useSentence('letters', 'unknown')
  const notes = (codes: readonly string[]) => [...draft.checks.blocking, ...draft.checks.warnings].filter((one) => codes.includes(one.code))
    .map((one) => <span key={one.code} className="caveat"><Icon name="alert" /><span>{finding(`findings.${one.code}`)}{one.cite && ` (${one.cite})`}</span></span>)
  const inLanguage = (language: RequestLanguage) => change({
    language,
    ...(values.language === 'sr-Cyrl' && language === 'sr-Latn' ? {
      subject: latinSaveNames(values.subject, letter.names), text: latinSaveNames(values.text, letter.names),
      addresseeName: letter.names.find((one) => one.cyrillic === values.addresseeName)?.latin ?? values.addresseeName,
    } : {}),
  })
  return (
    <section className="send" aria-labelledby="out">
      <SectionHead id="out" title={t('out.title')} />
      <dl className="dl">
        <dt>{t('out.addressee')}</dt><dd><bdi lang={values.language}>{values.addresseeName || '–'}</bdi>{notes(['no_addressee', 'no_body', 'no_address'])}</dd>
        <dt>{t('out.channel')}</dt><dd>{label(choices.channels, values.channel)}{notes(['channel_lacking', 'no_email', 'must_be_electronic'])}</dd>
        <dt>{t('out.language')}</dt><dd>{label(choices.languages, values.language)}{notes(['language_not_taken'])}</dd>
        <dt>{t('out.identity')}</dt><dd>{letter.requester.name}{letter.requester.idNumber && `, ${letter.requester.idNumber}`}{letter.may.settings && <> <a href={`/settings/requesters/${letter.requester.id}`}>{t('out.identityEdit')}</a></>}{notes(['natural_person_only'])}</dd>
        <dt>{t('out.approval')}</dt><dd>{letter.fourEyes ? t('out.fourEyes') : t('out.anyEyes')}</dd>
      </dl>
      {!locked && (
        <Details summary={common('edit')}>
          <div className="outform">
            <Labelled id="out-addressee" label={t('out.addressee')}>
              <Select
                id="out-addressee" value={values.addressee} onChange={(event) => change({ addressee: event.target.value as Addressee })}
                options={[{ value: 'authority', label: t('out.authority') }, { value: 'oversight_body', label: t('out.body') }]}
              />
            </Labelled>
            <Labelled id="out-name" label={t('out.name')}><TextInput id="out-name" lang={values.language} value={values.addresseeName} maxLength={500} onChange={(event) => change({ addresseeName: event.target.value })} /></Labelled>
            <Labelled id="out-address" label={t('out.address')}><TextArea id="out-address" lang={values.language} rows={3} value={values.addresseeAddress} maxLength={2000} onChange={(event) => change({ addresseeAddress: event.target.value })} /></Labelled>
            <Labelled id="out-email" label={t('out.email')}><TextInput id="out-email" type="email" value={values.email ?? ''} maxLength={254} autoComplete="off" onChange={(event) => change({ email: event.target.value || null })} /></Labelled>
            <Labelled id="out-channel" label={t('out.channel')}><Select id="out-channel" value={values.channel} options={choices.channels} onChange={(event) => change({ channel: event.target.value as Channel })} /></Labelled>
            <Labelled id="out-language" label={t('out.language')}><Select id="out-language" value={values.language} options={choices.languages} onChange={(event) => inLanguage(event.target.value as RequestLanguage)} /></Labelled>
          </div>
        </Details>
      )}
      <Enclosures letter={letter} draft={draft} choices={choices} locked={locked} onWaiting={onWaiting} />
    </section>
  )
}

function Labelled({ id, label, children }: { id: string; label: string; children: React.ReactNode }) {
  return <div className="field"><label className="lab" htmlFor={id}>{label}</label>{children}</div>
}
