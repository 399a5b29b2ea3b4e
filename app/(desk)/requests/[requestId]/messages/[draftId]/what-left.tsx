import { SectionHead } from '@/app/_ui/section-head'
import type { MailWay } from '@/lib/commands/house/mail-way'
import type { Language } from '@/lib/i18n/languages'
import { formatBytes } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import type { MessagePage } from '@/lib/queries/message/message-page'

/** What goes out, or went: to whom, from whom, the subject, the files with their sizes, and the text. */
export function WhatLeft({ page, way, language }: { page: MessagePage; way: MailWay; language: Language }) {
  const t = translatorFor(language, 'outbox')
  const from = way.fromSet ? way.from : page.sender.email ?? way.from
  return (
    <section aria-labelledby="what">
      <SectionHead id="what" title={translatorFor(language, 'message-desk')('goes')} />
      <dl className="dl">
        <dt>{t('to')}</dt><dd><code className="hash">{page.mail?.to ?? page.to}</code></dd>
        <dt>{t('from')}</dt><dd><bdi>{page.sender.name}</bdi> <code className="hash">{from}</code></dd>
        <dt>{t('subject')}</dt><dd><bdi lang={page.language}>{page.subject}</bdi></dd>
        {page.enclosures.length > 0 && (
          <>
            <dt>{t('files')}</dt>
            <dd>
              <ul className="plainlist">
                {page.enclosures.map((one) => <li key={one.documentId}><a href={`/requests/${page.requestId}/documents/${one.documentId}`}><bdi>{one.filename}</bdi></a> <span className="meta">{formatBytes(language, one.size)}</span></li>)}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <div className="msg pre" lang={page.language}>{page.left?.text ?? [page.text, page.quoted ? page.quote : null].filter(Boolean).join('\n\n')}</div>
    </section>
  )
}
