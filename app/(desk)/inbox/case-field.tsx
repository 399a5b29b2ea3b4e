'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Field } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { useWords } from '@/app/_ui/words'
import type { CaseChoice } from '@/lib/queries/inbox/cases-for-mail'
import { findCasesAction } from './actions'

const PAUSE_MS = 200

/** A combobox (APG, list with manual choice) over the cases that the person sees: type a reference, a title or an authority in any script. */
export function CaseField({ id, onChoose }: { id: string; onChoose: (choice: CaseChoice | null) => void }) {
  const t = useWords('inbox')
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const { choices, looked } = useCases(typed, open)
  const active = open ? choices[at] : undefined
  const choose = (choice: CaseChoice) => {
    setTyped(`${choice.ref} ${choice.title}`)
    setOpen(false)
    setAt(-1)
    onChoose(choice)
  }
  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    setAt(-1)
    onChoose(null)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) setOpen(true)
      else if (choices.length) setAt((was) => (was + (event.key === 'ArrowDown' ? 1 : was < 0 ? 0 : -1) + choices.length) % choices.length)
    } else if (event.key === 'Enter' && active) {
      event.preventDefault()
      choose(active)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
    }
  }
  return (
    <Field id={id} label={t('case.label')} hint={t('case.hint')}>
      {(control) => (
        <>
          <div className="combo">
            <Icon name="search" />
            <input
              {...control} className="in" type="text" role="combobox" aria-expanded={open && choices.length > 0} aria-controls={listId} aria-autocomplete="list" autoComplete="off"
              aria-activedescendant={active ? `${listId}-${active.id}` : undefined} value={typed} maxLength={200}
              onChange={(event) => type(event.target.value)} onClick={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={press}
            />
            <ul className="menu options" role="listbox" id={listId} aria-label={t('case.label')} hidden={!open || choices.length === 0}>
              {choices.map((choice) => (
                <li
                  key={choice.id} id={`${listId}-${choice.id}`} role="option" aria-selected={choice === active} className={choice === active ? 'on' : undefined}
                  onPointerDown={(event) => event.preventDefault()} onClick={() => choose(choice)}
                >
                  <span><span className="meta">{choice.ref}</span> <span lang={choice.language}>{choice.title}</span></span>
                  <span className="meta" lang={choice.authority.language}>{choice.authority.name}</span>
                </li>
              ))}
            </ul>
          </div>
          <p className="vh" role="status">{open && looked ? t('case.found', { count: choices.length }) : ''}</p>
          {open && looked && choices.length === 0 && <p className="about">{t('case.none')}</p>}
        </>
      )}
    </Field>
  )
}

/** Looks cases up a moment after the last key; an answer that comes too late is dropped. */
function useCases(typed: string, active: boolean): { choices: readonly CaseChoice[]; looked: boolean } {
  const [found, setFound] = useState<{ typed: string; choices: readonly CaseChoice[] } | null>(null)
  const latest = useRef('')
  useEffect(() => {
    if (!active || !typed.trim()) return
    latest.current = typed
    const timer = setTimeout(() => {
      findCasesAction({ typed }).then((answer) => {
        if (latest.current === typed) setFound({ typed, choices: answer.ok ? answer.data : [] })
      }, () => undefined)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, active])
  const looked = found !== null && found.typed === typed && typed.trim() !== ''
  return { choices: looked ? found.choices : [], looked }
}
