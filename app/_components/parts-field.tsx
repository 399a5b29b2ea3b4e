'use client'
import { useRef } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { Button } from '@/app/_ui/button'
import { FormField } from '@/app/_ui/form'
import { TextInput } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'
import type { OfQuestions, QuestionsForm } from './of-questions'

/** The parts of one question: a, b, c… */
export function PartsField({ of, index, lang }: { of: OfQuestions; index: number; lang: string }) {
  const t = useWords('new-request')
  const { fields, append, remove } = useFieldArray({ control: of.form.control as unknown as Control<QuestionsForm>, name: `questions.${index}.parts` })
  const box = useRef<HTMLDivElement>(null)
  const focusLast = () => requestAnimationFrame(() => [...(box.current?.querySelectorAll<HTMLElement>('input') ?? [])].at(-1)?.focus())
  const focusAdd = () => requestAnimationFrame(() => [...(box.current?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1)?.focus())
  return (
    <div className="parts" ref={box}>
      {fields.map((field, part) => {
        const label = `${index + 1} ${String.fromCharCode(97 + part)}`
        return (
          <div className="part" key={field.id}>
            <FormField of={of} name={`questions.${index}.parts.${part}.text`} label={t('questions.part', { label })}>
              {(control) => <TextInput {...control} lang={lang} />}
            </FormField>
            <Button look="quiet" icon="x" iconOnly onClick={() => { remove(part); focusAdd() }}>{t('questions.removePart', { label })}</Button>
          </div>
        )
      })}
      {fields.length < 26 && (
        <Button look="quiet" icon="plus" onClick={() => { append({ text: '' }, { shouldFocus: false }); focusLast() }}>
          {t('questions.addPart')}<span className="vh"> {t('questions.toNumber', { number: index + 1 })}</span>
        </Button>
      )}
    </div>
  )
}
