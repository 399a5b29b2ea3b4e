'use client'
import { useState } from 'react'
import { Field } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { TextArea } from '@/app/_ui/inputs'
import { SectionHead } from '@/app/_ui/section-head'
import { useWords } from '@/app/_ui/words'
import type { EditorChoices, EditorLetter } from './editor-letter'
import { FieldHome } from './field-home'
import type { LetterDraft } from './use-letter-draft'

interface FieldValuesProps {
  letter: EditorLetter
  draft: LetterDraft
  choices: EditorChoices
  locked: boolean
}

/** The fields that the text uses, as chips; those that the case says nothing of, and those that the writer wants otherwise, have a value typed here. */
export function FieldValues({ letter, draft, choices, locked }: FieldValuesProps) {
  const t = useWords('letter-desk')
  const [opened, setOpened] = useState<readonly string[]>([])
  const { checks, values } = draft
  const label = (name: string) => choices.fields.find((one) => one.value === name)?.label ?? name
  const typed = checks.fields.filter(({ name, value }) => value === null || values.fields[name] || opened.includes(name))
  const set = (name: string, value: string) => {
    const { [name]: _was, ...rest } = values.fields
    draft.change({ fields: value === '' ? rest : { ...rest, [name]: value } })
    setOpened((before) => (before.includes(name) ? before : [...before, name]))
  }
  if (checks.fields.length === 0) return null
  return (
    <section className="fields" aria-labelledby="fields">
      <SectionHead id="fields" title={t('fields.title')} />
      <ul className="chips">
        {checks.fields.map(({ name, value }) => (
          <li key={name}>
            <button
              type="button" className={value === null ? 'fld bad' : 'fld'} aria-disabled={locked || undefined}
              onClick={() => { if (!locked) { setOpened((before) => [...before, name]); document.getElementById(`field-${name}`)?.focus() } }}
            >
              {value === null && <Icon name="alert" />}<span className="vh">{t('fields.set', { name: '' })} </span>{label(name)}{value !== null && <span className="val">: {value.length > 60 ? `${value.slice(0, 60)}…` : value}</span>}
            </button>
          </li>
        ))}
      </ul>
      {!locked && typed.map(({ name, value }) => (
        <Field key={name} id={`field-${name}`} label={label(name)} hint={value === null ? <FieldHome letter={letter} name={name} /> : t('fields.hint')}>
          {(control) => (
            <TextArea
              {...control} rows={1} lang={values.language} value={values.fields[name] ?? ''} maxLength={20_000}
              {...(value !== null && !values.fields[name] ? { placeholder: value } : {})} onChange={(event) => set(name, event.target.value)}
            />
          )}
        </Field>
      ))}
    </section>
  )
}
