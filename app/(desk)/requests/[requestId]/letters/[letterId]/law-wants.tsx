'use client'
import { Icon } from '@/app/_ui/icon'
import { SectionHead } from '@/app/_ui/section-head'
import { useSentence, useWords } from '@/app/_ui/words'
import type { EditorLetter } from './editor-letter'
import { EnclosePower } from './enclose-power'
import type { LetterDraft } from './use-letter-draft'

interface LawWantsProps {
  letter: EditorLetter
  draft: LetterDraft
  locked: boolean
}

/** What the law wants in this letter and with it, each with its article and whether it is there; then what else stands in the way, and what to mind. */
export function LawWants({ letter, draft, locked }: LawWantsProps) {
  const t = useWords('letter-desk')
  const want = useSentence('letters', 'unknown')
  const { checks } = draft
  const { wants, blocking, warnings } = checks
  const blockers = blocking.filter((one) => !one.ofWant)
  const advice = warnings.filter((one) => !one.ofWant)
  return (
    <section className="checks" aria-labelledby="wants">
      <SectionHead id="wants" title={t('law.title')} {...(wants.length > 0 ? { count: t('law.count', { present: wants.filter((one) => one.present).length, total: wants.length }) } : {})}>
        {checks.cite && <a href={`/law/${checks.lawId}`}>{checks.cite}</a>}
      </SectionHead>
      {wants.length === 0 && <p className="meta">{t('law.nothing')}</p>}
      <ul>
        {wants.map((one) => (
          <li key={one.id}>
            <span className={`tone ${one.present ? 'good' : one.advised ? 'act' : 'late'}`}><Icon name={one.present ? 'check' : 'x'} /><span className="vh">{one.present ? t('law.present') : t('law.missing')}</span></span>
            <span>{one.enclosure ? t('law.enclosed', { what: t(`as.${one.enclosure}`) }) : want(`wants.${one.what}`)}</span>
            <span className="meta">{one.cite}</span>
            {one.enclosure === 'proof_of_power' && !one.present && !locked && <EnclosePower letter={letter} draft={draft} />}
          </li>
        ))}
      </ul>
      {blockers.length > 0 && (
        <div className="findings late">
          <p><Icon name="alert" /> {t('law.blocking')}</p>
          <ul>{blockers.map((one, index) => <li key={index}>{want(`findings.${one.code}`, { field: one.field ?? '' })}{one.cite && <span className="meta"> {one.cite}</span>}</li>)}</ul>
        </div>
      )}
      {advice.length > 0 && (
        <div className="findings act">
          <p><Icon name="flag" /> {t('law.warning')}</p>
          <ul>{advice.map((one, index) => <li key={index}>{want(`findings.${one.code}`, { field: one.field ?? '' })}{one.cite && <span className="meta"> {one.cite}</span>}</li>)}</ul>
        </div>
      )}
    </section>
  )
}
