'use client'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Field } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { useAlive } from '@/app/_ui/use-alive'
import { useWords } from '@/app/_ui/words'
import type { AuthorityChoice } from './authority-choice'
import { useAuthoritySearch } from './use-authority-search'

interface Props {
  id: string
  chosen: AuthorityChoice | null
  /** The day on which the law is shown. */
  on: string
  error?: string | undefined
  onChoose: (choice: AuthorityChoice | null, typed: string) => void
}

/** A combobox (APG, list with manual choice): type in any script, go through the list with the arrows, take one with Enter or a press. */
export function AuthorityField({ id, chosen, on, error, onChoose }: Props) {
  const t = useWords('new-request')
  const common = useWords('common')
  const listId = useId()
  const [typed, setTyped] = useState(chosen?.name ?? '')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const { choices, looked } = useAuthoritySearch(typed, on, open)
  const active = open ? choices[at] : undefined

  const choose = (choice: AuthorityChoice) => {
    setTyped(choice.name)
    setOpen(false)
    setAt(-1)
    onChoose(choice, choice.name)
  }
  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    setAt(-1)
    onChoose(null, text)
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
  // What was typed before it can be looked up would be lost.
  const alive = useAlive()
  const leave = () => {
    setOpen(false)
    const only = choices.length === 1 && looked && typed.trim() ? choices[0] : undefined
    if (!chosen && only) choose(only)
  }

  return (
    <Field id={id} label={t('authority.label')} hint={t('authority.hint')} error={error} errorWord={common('form.errorPrefix')} required>
      {(control) => (
        <>
          <div className="combo">
            <Icon name="authority" />
            <input
              {...control} className="in" type="text" role="combobox" aria-expanded={open} aria-controls={listId} aria-autocomplete="list" autoComplete="off"
              aria-activedescendant={active ? `${listId}-${active.id}` : undefined} lang={chosen?.lang} value={typed} maxLength={200} readOnly={!alive}
              onChange={(event) => type(event.target.value)} onFocus={() => !chosen && setOpen(true)} onClick={() => setOpen(true)} onBlur={leave} onKeyDown={press}
            />
            <ul className="menu options" role="listbox" id={listId} aria-label={t('authority.label')} hidden={!open || choices.length === 0}>
              {choices.map((choice) => (
                <li
                  key={choice.id} id={`${listId}-${choice.id}`} role="option" aria-selected={choice === active} className={choice === active ? 'on' : undefined}
                  onPointerDown={(event) => event.preventDefault()} onClick={() => choose(choice)}
                >
                  <span lang={choice.lang}>{choice.name}</span>
                  {choice.place && <span className="meta" lang={choice.placeLang}>{choice.place}</span>}
                </li>
              ))}
            </ul>
          </div>
          <p className="vh" role="status">{open && looked ? t('authority.found', { count: choices.length }) : ''}</p>
          {chosen && (
            <p className="about">
              <span>{chosen.law ? <span lang={chosen.law.language}>{chosen.law.name}</span> : t('authority.noLaw')}</span>
              <span>{t('authority.calendar', { calendar: chosen.calendar })}</span>
            </p>
          )}
          {open && looked && choices.length === 0 && <p className="about">{t('authority.none')}</p>}
        </>
      )}
    </Field>
  )
}
