import Link from 'next/link'
import { LinkButton } from '@/app/_ui/button'
import { Pill } from '@/app/_ui/pill'
import type { Tone } from '@/app/_ui/pill'
import type { IconName } from '@/app/_ui/icon'
import { SectionHead } from '@/app/_ui/section-head'
import { Empty } from '@/app/_ui/states'
import type { LetterState } from '@/lib/domain/letter/words'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { LetterList } from '@/lib/queries/letter/letter-list'

const LOOKS: Record<LetterState, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'idle', icon: 'pencil' }, in_review: { tone: 'act', icon: 'eye' }, approved: { tone: 'good', icon: 'check' }, sent: { tone: 'wait', icon: 'send' },
  filed: { tone: 'wait', icon: 'archive' },
}

interface CaseLettersProps {
  requestId: string
  found: LetterList
  zone: string
  language: Language
}

/** The letters of a case, each with where it stands. */
export function CaseLetters({ requestId, found, zone, language }: CaseLettersProps) {
  const t = translatorFor(language, 'letter-desk')
  return (
    <section aria-labelledby="letters">
      <SectionHead id="letters" title={t('list.title')} count={found.letters.length}>
        {found.mayDraft && <Link prefetch={false} href={`/requests/${requestId}/letters/new`}>{t('list.new')}</Link>}
      </SectionHead>
      {found.letters.length === 0 && (
        <Empty sentence={t('list.empty')}>{found.mayDraft && <LinkButton icon="plus" href={`/requests/${requestId}/letters/new`}>{t('list.new')}</LinkButton>}</Empty>
      )}
      <ul className="letterlist">
        {found.letters.map((one) => (
          <li key={one.id}>
            <p>
              <Link prefetch={false} href={`/requests/${requestId}/letters/${one.id}`}>{sentenceFor(language, 'states', `purpose.${one.purpose}`)}</Link>{' '}
              <Pill {...LOOKS[one.state]}>{sentenceFor(language, 'states', `letter.${one.state}`)}</Pill>
              {one.state === 'draft' && one.changesWanted && <> <Pill tone="act" icon="alert">{t('list.changesWanted')}</Pill></>}
            </p>
            <p className="meta">
              {one.to && <><bdi lang={one.language}>{t('list.to', { name: one.to })}</bdi>. </>}
              {t('list.saved', { when: formatInstant(language, one.savedAt, zone, 'short'), name: one.savedBy ?? sentenceFor(language, 'common', 'commandLine') })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
