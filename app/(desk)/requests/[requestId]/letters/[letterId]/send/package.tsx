import { SectionHead } from '@/app/_ui/section-head'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { SendPage } from '@/lib/queries/outbox/send-page'
import { CopyField } from './copy-field'

/** What a person takes to the register: the letter as files, and its parts to paste into a form. */
export function Package({ page, language }: { page: SendPage; language: Language }) {
  const t = translatorFor(language, 'outbox')
  const fields = [
    { id: 'subject', label: t('subject'), value: page.subject }, { id: 'body', label: t('package.body'), value: page.text }, { id: 'requester', label: t('package.requester'), value: page.requester },
    { id: 'addressee', label: t('package.addressee'), value: page.addressee.name }, { id: 'address', label: t('address'), value: page.addressee.address },
  ].filter((one) => one.value !== '')
  return (
    <section aria-labelledby="package">
      <SectionHead id="package" title={t('package.title')} />
      <p className="row">
        <a className="btn" href={`/api/letters/${page.letterId}/zip`} download>{t('package.zip')}</a>
        {(['pdf', 'docx', 'txt'] as const).map((format) => <a key={format} className="btn" href={`/api/letters/${page.letterId}/${format}`} download>{t(`package.${format}`)}</a>)}
      </p>
      <h3>{t('package.fields')}</h3>
      <ul className="copyfields">
        {fields.map((one) => (
          <li key={one.id}>
            <p className="lab">{one.label}</p>
            <p className="pre copytext" lang={page.language}>{one.value}</p>
            <CopyField what={one.label} value={one.value} />
          </li>
        ))}
      </ul>
    </section>
  )
}
