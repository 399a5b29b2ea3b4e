import type { RemedyReference } from '@/lib/domain/law/reference/types'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Quotation, Remark, SourceLinks } from './words-of-law'

const TOLD = ['body', 'content', 'attach', 'documents', 'channels', 'againstSilence', 'mediation', 'enforcement', 'effect', 'thirdParties', 'recommendation'] as const

/** What is known of a remedy beside its clock: who decides, what to write and enclose, where to file it. */
export function AboutRemedy({ law, about, language }: { law: string; about: RemedyReference; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const flags = [about.optional && t('about.optional'), about.free && t('about.free'), about.mandatoryBeforeCourt && t('about.mandatory')].filter(Boolean)
  return (
    <>
      {flags.length > 0 && <p className="flags">{flags.join(' ')}</p>}
      <dl className="rule-lines told">
        {TOLD.map((key) => {
          const text = about[key]
          return text && text !== '-' && text !== 'yes' ? <div key={key}><dt>{t(`about.${key}`)}</dt><dd><Remark law={law}>{text}</Remark></dd></div> : null
        })}
      </dl>
      {about.quote && <Quotation law={law} quote={about.quote} cite={about.cite} source={about.src} language={language} />}
      {about.note && <p className="meta"><Remark law={law}>{about.note}</Remark></p>}
      {about.src && !about.quote && <p className="meta"><SourceLinks source={about.src} language={language} /></p>}
    </>
  )
}
