'use client'
import { useEffect, useRef, useState } from 'react'
import { Button, LinkButton } from '@/app/_ui/button'
import { useWords } from '@/app/_ui/words'
import type { CaseChoice } from '@/lib/queries/inbox/cases-for-mail'
import { fileMailAction, setAsideMailAction, takeBackMailAction, unfileMailAction } from './actions'
import { CaseField } from './case-field'
import { useSort } from './use-sort'

/** A guess in words: `why` what speaks for it, `found` where, in the mail's own words. */
export type ShownGuess = CaseChoice & { why: string; found: string | null }
interface Props { mailId: string; guesses: readonly ShownGuess[]; newCase: string | null; next: string; here: string }

/** To which case a mail belongs: the likeliest one with Enter, another guess, any other case, a new one, or none of ours. */
export function MatchPanel({ mailId, guesses, newCase, next, here }: Props) {
  const t = useWords('inbox')
  const { sort, pending, failed } = useSort({ next, here })
  const [other, setOther] = useState<CaseChoice | null>(null)
  const file = (to: CaseChoice) => sort(
    () => fileMailAction({ inboundId: mailId, requestId: to.id, from: null }), t('filed', { ref: to.ref }),
    { act: () => unfileMailAction({ inboundId: mailId }), said: (moved) => t('unfiled', { count: moved }) },
  )
  const first = guesses[0]
  useEnter(first ? () => file(first) : null)
  return (
    <section className="pane cls" aria-labelledby="panel-h">
      <h2 id="panel-h">{t('match.title')}</h2>
      <p role="alert" className={failed ? 'err' : 'vh'}>{failed}</p>
      {first ? (
        <div className="match first">
          <p className="meta">{t('match.guess')}</p>
          <GuessText guess={first} />
          <Button look="primary" aria-disabled={pending || undefined} aria-keyshortcuts="Enter" onClick={() => file(first)}>{t('match.accept', { ref: first.ref })} <kbd aria-hidden="true">↵</kbd></Button>
        </div>
      ) : <p className="match">{t('match.noGuess')}</p>}
      {guesses.length > 1 && (
        <ul className="guesses" aria-label={t('match.others')}>
          {guesses.slice(1).map((guess) => (
            <li key={guess.id}>
              <GuessText guess={guess} />
              <Button aria-disabled={pending || undefined} aria-label={t('match.fileIn', { ref: guess.ref })} onClick={() => file(guess)}>{t('match.file')}</Button>
            </li>
          ))}
        </ul>
      )}
      <div className="stack">
        <CaseField id="other-case" onChoose={setOther} />
        {other && <Button aria-disabled={pending || undefined} onClick={() => file(other)}>{t('match.fileIn', { ref: other.ref })}</Button>}
        <div className="row">
          {newCase && <LinkButton href={newCase} icon="plus">{t('match.newCase')}</LinkButton>}
          <Button icon="ban" aria-disabled={pending || undefined} onClick={() => sort(() => setAsideMailAction({ inboundId: mailId }), t('setAside'), { act: () => takeBackMailAction({ inboundId: mailId }) })}>{t('match.notOurs')}</Button>
        </div>
      </div>
    </section>
  )
}

export function GuessText({ guess }: { guess: ShownGuess }) {
  return (
    <div className="guess">
      <p><span className="meta">{guess.ref}</span> <span lang={guess.language}>{guess.title}</span></p>
      <p className="meta" lang={guess.authority.language}>{guess.authority.name}</p>
      <p className="meta">{guess.why}{guess.found && <>: <q><bdi>{guess.found}</bdi></q></>}</p>
    </div>
  )
}

/** Enter accepts while nothing else has it: no field, button or link but the row that is open. */
function useEnter(act: (() => void) | null): void {
  const latest = useRef(act)
  useEffect(() => { latest.current = act })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !latest.current) return
      const target = event.target instanceof HTMLElement ? event.target : null
      const taken = target?.closest('a, button, input, select, textarea, summary, iframe, [role="menu"], [role="dialog"], [contenteditable]')
      if (taken && !taken.matches('.mails a[aria-current]')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
