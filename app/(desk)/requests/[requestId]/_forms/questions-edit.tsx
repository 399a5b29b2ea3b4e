'use client'
import { useFieldArray } from 'react-hook-form'
import { Button } from '@/app/_ui/button'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextArea, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { questionsFormInput, typedQuestions } from '@/lib/inputs/case-forms'
import type { QuestionsForm } from '@/lib/inputs/case-forms'
import { editQuestionsAction } from '../actions'
import { FormDialog } from './form-dialog'
import { useFresh } from './use-fresh'

type Props = { requestId: string; version: number; lang: string; questions: QuestionsForm['questions'] }
const EMPTY = { text: '', parts: '', source: '', sourcePage: '' }

/** The questions of a case, as long as none is answered. */
export function QuestionsEdit(props: Props) {
  const t = useWords('request-forms')
  const common = useWords('common')
  return (
    <FormDialog opener={common('edit')} openerLabel={t('questions.open')} title={t('questions.title')} description={t('questions.text')} wide saved={common('saved')}>
      {(done) => <QuestionsForms {...props} done={done} />}
    </FormDialog>
  )
}

function QuestionsForms({ requestId, version, lang, questions, done }: Props & { done: () => void }) {
  const t = useWords('request-forms')
  const fresh = useFresh()
  const of = useActionForm({
    id: 'questions', schema: questionsFormInput, defaults: { questions: questions.length > 0 ? questions : [EMPTY] }, onDone: done,
    action: (typed: QuestionsForm) => fresh(editQuestionsAction({ requestId, version, questions: typedQuestions(typed) })),
  })
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name: 'questions' })
  return (
    <ActionForm of={of}>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="question-row">
          <legend>{t('questions.number', { number: index + 1 })}</legend>
          <FormField of={of} name={`questions.${index}.text`} label={t('questions.asked')} required>{(control) => <TextArea {...control} rows={2} lang={lang} />}</FormField>
          <FormField of={of} name={`questions.${index}.parts`} label={t('questions.parts')} hint={t('questions.partsHint')} optional>
            {(control) => <TextArea {...control} rows={2} lang={lang} />}
          </FormField>
          <div className="two">
            <FormField of={of} name={`questions.${index}.source`} label={t('questions.source')} optional>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>
            <FormField of={of} name={`questions.${index}.sourcePage`} label={t('questions.page')} optional>{(control) => <TextInput {...control} width="short" autoComplete="off" />}</FormField>
          </div>
          {fields.length > 1 && <Button look="quiet" icon="trash" onClick={() => remove(index)}>{t('questions.remove', { number: index + 1 })}</Button>}
        </fieldset>
      ))}
      <Button icon="plus" onClick={() => append(EMPTY)}>{t('questions.add')}</Button>
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('questions.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
