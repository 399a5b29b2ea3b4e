import type { PlacedPassage } from '@/lib/domain/law/guide/passages'
import { passagesOf } from '@/lib/domain/law/guide/passages'
import type { Fee, LawReference, RequestContent } from '@/lib/domain/law/reference/types'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { Sureness } from './marks'
import { Quotation, Remark, SourceLinks } from './words-of-law'

/** What a law says beside its clocks: whom it binds, who may ask, what a request must contain, channels, languages, fees, how it counts. */
export function Passages({ reference, language }: { reference: LawReference; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  return passagesOf(reference).map(({ code, passages }) => (
    <article key={code} className="rule" id={`group-${code}`} aria-labelledby={`group-${code}-h`}>
      <h3 id={`group-${code}-h`}>{t(`group.${code}`)}</h3>
      {passages.map((passage) => <OnePassage key={passage.anchor} law={reference.id} passage={passage} language={language} />)}
      {code === 'content' && <MoreOnContent law={reference.id} content={reference.requestContent} language={language} />}
      {code === 'identity' && reference.identityNote && <p><Remark law={reference.id}>{reference.identityNote}</Remark></p>}
    </article>
  ))
}

function OnePassage({ law, passage, language }: { law: string; passage: PlacedPassage & Partial<Fee>; language: Language }) {
  const { anchor, status, cite, quote, summary, rule, note, src, about } = passage
  return (
    <div className="passage" id={anchor}>
      <p className="meta">
        {about && <b>{sentenceFor(language, 'law-guide', `fee.${about}`)}</b>} {cite && <span>{cite}</span>} <Sureness status={status} language={language} />
      </p>
      {rule && <p><Remark law={law}>{rule}</Remark></p>}
      {summary && <p><Remark law={law}>{summary}</Remark></p>}
      {quote && <Quotation law={law} quote={quote} source={src} language={language} />}
      {note && <p className="meta"><Remark law={law}>{note}</Remark></p>}
      {src && !quote && <p className="meta"><SourceLinks source={src} language={language} /></p>}
    </div>
  )
}

function MoreOnContent({ law, content, language }: { law: string; content: RequestContent; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  return (
    <>
      {content.reasonsNeeded === false && <p>{t('law.noReasons')} {content.reasonsCite && <span className="meta">{content.reasonsCite}</span>}</p>}
      {[content.form, content.oral].map((text) => text && <p key={text} className="meta"><Remark law={law}>{text}</Remark></p>)}
    </>
  )
}
