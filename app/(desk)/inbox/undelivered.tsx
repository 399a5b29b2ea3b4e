import Link from 'next/link'
import { Pill } from '@/app/_ui/pill'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { MailTrouble } from '@/lib/queries/today/mail-troubles'

/** Letters and messages of ours that the mail server refused, or of which nobody knows whether they arrived: each leads to where that is settled. */
export function Undelivered({ language, zone, troubles }: { language: Language; zone: string; troubles: readonly MailTrouble[] }) {
  const t = translatorFor(language, 'inbox')
  if (troubles.length === 0) return null
  return (
    <ul className="mails undelivered" aria-label={t('undelivered')}>
      {troubles.map((one) => (
        <li key={one.mailId}>
          <Link prefetch={false} href={one.href}>
            <span className="a"><b lang={one.authority.language}>{one.authority.name}</b><span className="meta">{formatInstant(language, one.at, zone, 'short')}</span></span>
            <span className="s" lang={one.language}>{one.title}</span>
            <span className="w"><Pill tone="late" icon="alert">{t('pill.bounce')}</Pill><span className="meta">{one.ref} · <bdi>{one.to}</bdi></span></span>
            <span className="meta">{sentenceFor(language, 'mail', `trouble.${one.why}`, {}, sentenceFor(language, 'mail', 'trouble.unknown'))}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
