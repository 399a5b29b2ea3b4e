import { SectionHead } from '@/app/_ui/section-head'
import { Details } from '@/app/_ui/details'
import type { MailWay } from '@/lib/commands/house/mail-way'
import type { Language } from '@/lib/i18n/languages'
import { formatBytes } from '@/lib/i18n/numbers'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { SendPage } from '@/lib/queries/outbox/send-page'

/** "2 files, 84 kB". */
export function filesText(language: Language, files: SendPage['files']): string {
  return translatorFor(language, 'outbox')('filesCount', { count: files.length, size: formatBytes(language, files.reduce((sum, one) => sum + one.size, 0)) })
}

/** Exactly what leaves: to whom, from whom, the subject, the files with their sizes, and the text. */
export function WhatGoes({ page, way, language }: { page: SendPage; way: MailWay; language: Language }) {
  const t = translatorFor(language, 'outbox')
  const byMail = page.channel === 'email'
  const from = way.fromSet ? way.from : page.requesterEmail ?? way.from
  const replyTo = way.replyTo ?? page.requesterEmail
  return (
    <section aria-labelledby="what">
      <SectionHead id="what" title={t('what')}>{filesText(language, page.files)}</SectionHead>
      <dl className="dl">
        <dt>{t('to')}</dt>
        <dd><bdi lang={page.language}>{page.addressee.name}</bdi>{byMail && page.addressee.email && <> <code className="hash">{page.addressee.email}</code></>}</dd>
        {!byMail && <><dt>{t('channel')}</dt><dd>{sentenceFor(language, 'states', `channel.${page.channel}`)}</dd></>}
        {page.channel === 'post' && page.addressee.address && <><dt>{t('address')}</dt><dd lang={page.language} className="pre">{page.addressee.address}</dd></>}
        {byMail && <><dt>{t('from')}</dt><dd><bdi>{page.requester}</bdi> <code className="hash">{from}</code></dd></>}
        {byMail && replyTo && replyTo !== from && <><dt>{t('replyTo')}</dt><dd><code className="hash">{replyTo}</code></dd></>}
        <dt>{t('subject')}</dt><dd><bdi lang={page.language}>{page.subject}</bdi></dd>
        <dt>{t('files')}</dt>
        <dd>
          <ul className="plainlist">
            {page.files.map((one) => (
              <li key={one.filename}>
                {one.format ? <a href={`/api/letters/${page.letterId}/${one.format}`} download><bdi>{one.filename}</bdi></a> : <bdi>{one.filename}</bdi>} <span className="meta">{formatBytes(language, one.size)}</span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <Details summary={t(byMail ? 'text' : 'package.body')}><div className="msg pre" lang={page.language}>{page.text}</div></Details>
    </section>
  )
}
