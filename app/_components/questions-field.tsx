'use client'
import { useRef, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { FormField } from '@/app/_ui/form'
import { fieldIdOf } from '@/app/_ui/form-problems'
import { TextArea, TextInput } from '@/app/_ui/inputs'
import type { ActionFormState } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { EMPTY_QUESTION } from '@/lib/inputs/questions-form'
import type { QuestionRow } from '@/lib/inputs/questions-form'
import { PartsField } from './parts-field'

/** A form that holds questions; each page's own form is one. */
export type QuestionsForm = { questions: QuestionRow[] }
export type OfQuestions = ActionFormState<QuestionsForm, unknown>

/** Numbered questions, one a row: added, taken away and moved by buttons; each with its parts, and the source that it points at. */
export function QuestionsField({ of, lang }: { of: OfQuestions; lang: string }) {
  const t = useWords('new-request')
  const common = useWords('common')
  const { fields, append, remove, move } = useFieldArray({ control: of.form.control as unknown as Control<QuestionsForm>, name: 'questions' })
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const id = fieldIdOf(of.id, 'questions')
  const error = of.errorText('questions')
  const last = fields.length - 1

  const focusRow = (index: number, selector: string) => {
    requestAnimationFrame(() => list.current?.children[index]?.querySelector<HTMLElement>(selector)?.focus())
  }
  const shift = (from: number, to: number) => {
    move(from, to)
    setSaid(t('questions.moved', { from: from + 1, to: to + 1 }))
    focusRow(to, to < from ? 'button[data-move="up"]' : 'button[data-move="down"]')
  }
  const take = (index: number) => {
    remove(index)
    setSaid(t('questions.removed', { number: index + 1 }))
    focusRow(Math.min(index, fields.length - 2), 'textarea')
  }

  return (
    <fieldset className="field questions" id={id} tabIndex={-1} aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}>
      <legend className="lab">{t('questions.label')}</legend>
      <p className="hint" id={`${id}-hint`}>{t('questions.hint')}</p>
      {error && <FieldError id={id} word={common('form.errorPrefix')}>{error}</FieldError>}
      <ol ref={list}>
        {fields.map((field, index) => (
          <li key={field.id}>
            <FormField of={of} name={`questions.${index}.text`} label={t('questions.number', { number: index + 1 })}>
              {(control) => <TextArea {...control} rows={2} lang={lang} />}
            </FormField>
            <div className="row">
              <PartsField of={of} index={index} lang={lang} />
              {fields.length > 1 && (
                <>
                  <Button look="quiet" icon="up" iconOnly data-move="up" aria-disabled={index === 0 || undefined} onClick={() => index > 0 && shift(index, index - 1)}>
                    {t('questions.up', { number: index + 1 })}
                  </Button>
                  <Button look="quiet" icon="down" iconOnly data-move="down" aria-disabled={index === last || undefined} onClick={() => index < last && shift(index, index + 1)}>
                    {t('questions.down', { number: index + 1 })}
                  </Button>
                  <Button look="quiet" icon="trash" iconOnly onClick={() => take(index)}>{t('questions.remove', { number: index + 1 })}</Button>
                </>
              )}
              <details className="source" open={Boolean(field.source || field.sourcePage)}>
                <summary>{t('questions.source')}</summary>
                <div className="two">
                  <FormField of={of} name={`questions.${index}.source`} label={t('questions.sourceName')} optional>{(control) => <TextInput {...control} />}</FormField>
                  <FormField of={of} name={`questions.${index}.sourcePage`} label={t('questions.sourcePage')} optional>{(control) => <TextInput width="short" {...control} />}</FormField>
                </div>
              </details>
            </div>
          </li>
        ))}
      </ol>
      <Button icon="plus" onClick={() => { append(EMPTY_QUESTION, { shouldFocus: false }); focusRow(fields.length, 'textarea') }}>{t('questions.add')}</Button>
      <p className="vh" role="status">{said}</p>
    </fieldset>
  )
}
