'use client'
import { MarkedText } from '@/app/_components/marked-text'
import { useWatch } from 'react-hook-form'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextArea, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { LikelyAnswer } from '@/lib/queries/inbox/likely-answers'
import { answerFormInput } from '@/lib/inputs/case-forms'
import type { FormQuestion } from '@/lib/queries/request/case-forms'
import { answerQuestionAction } from '../actions'
import type { FormChoices } from './form-choices'
import { FormDialog } from './form-dialog'

type Props = { requestId: string; question: Pick<FormQuestion, 'id' | 'label' | 'text' | 'outcome' | 'ground' | 'answer' | 'value' | 'unit' | 'documentId' | 'page'>; choices: Pick<FormChoices, 'outcomes' | 'grounds' | 'documents'>; from: string; likely: LikelyAnswer | null; lang: string }

/** What came of one question. */
export function AnswerEdit(props: Props) {
  const t = useWords('request-forms')
  const { label, text, outcome } = props.question
  return (
    <FormDialog
      opener={outcome === 'none' ? t('answer.open') : t('answer.change')} openerLabel={t(outcome === 'none' ? 'answer.openOf' : 'answer.changeOf', { label })}
      title={t('answer.title', { label })} description={<span lang={props.lang}>{text}</span>} saved={t('answer.done')}
    >
      {(done) => <AnswerForm {...props} done={done} />}
    </FormDialog>
  )
}

function AnswerForm({ requestId, question, choices, from, likely, lang, done }: Props & { done: () => void }) {
  const t = useWords('request-forms')
  const there = question.outcome === 'none' && question.documentId === null && likely && choices.documents.some((one) => one.value === likely.documentId) ? likely : null
  const of = useActionForm({
    id: 'answer', schema: answerFormInput, onDone: done, action: (typed) => answerQuestionAction({ ...typed, requestId, questionId: question.id }),
    defaults: { outcome: question.outcome, ground: question.ground ?? '', answer: question.answer ?? '', value: question.value ?? '', unit: question.unit ?? '', documentId: question.documentId ?? (question.outcome === 'none' ? there?.documentId ?? from : ''), page: question.page ?? (there && there.page > 0 ? String(there.page) : '') },
  })
  const outcome = useWatch({ control: of.form.control, name: 'outcome' })
  const withheld = outcome === 'refused' || outcome === 'granted_in_part'
  return (
    <ActionForm of={of}>
      <FormField of={of} name="outcome" label={t('answer.outcome')}>{(control) => <Select {...control} width="half" options={choices.outcomes} />}</FormField>
      {withheld && choices.grounds.length > 0 && (
        <FormField of={of} name="ground" label={t('answer.ground')} optional>{(control) => <Select {...control} empty={t('answer.noGround')} options={choices.grounds} />}</FormField>
      )}
      <div className="two">
        <FormField of={of} name="value" label={t('answer.value')} optional>{(control) => <TextInput {...control} width="half" autoComplete="off" />}</FormField>
        <FormField of={of} name="unit" label={t('answer.unit')} hint={t('answer.unitHint')} optional>{(control) => <TextInput {...control} width="half" autoComplete="off" />}</FormField>
      </div>
      <FormField of={of} name="answer" label={t('answer.text')} optional>{(control) => <TextArea {...control} rows={4} />}</FormField>
      {choices.documents.length > 0 && (
        <div className="two">
          <FormField of={of} name="documentId" label={t('answer.document')} optional>{(control) => <Select {...control} empty={t('fact.noDocument')} options={choices.documents} />}</FormField>
          <FormField of={of} name="page" label={t('answer.page')} optional>{(control) => <TextInput {...control} width="short" autoComplete="off" />}</FormField>
        </div>
      )}
      {there && <p className="meta" lang={lang}>{t.rich('answer.likely', { said: () => <MarkedText pieces={there.said} /> })}</p>}
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('answer.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
