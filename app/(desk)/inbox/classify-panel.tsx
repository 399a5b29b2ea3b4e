'use client'
import { useEffect, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { EffectBox } from '@/app/(desk)/requests/[requestId]/_forms/effect-box'
import { ProposedOutcome } from '@/app/(desk)/requests/[requestId]/_forms/proposed-outcome'
import { classifyMessageAction, unclassifyMessageAction } from '@/app/(desk)/requests/[requestId]/actions'
import { LinkButton } from '@/app/_ui/button'
import { CheckGroup } from '@/app/_ui/check-group'
import { Checkbox, Radios } from '@/app/_ui/choices'
import { ActionForm, FormField, FormStatus, Submit, choiceOf } from '@/app/_ui/form'
import { DateInput, Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { MessageClass } from '@/lib/domain/inbox/words'
import type { QuestionOutcome } from '@/lib/domain/request/words'
import { asksArrival, classified, classifyMailInput, emptyClassify, factsOfClass, fieldsOfClass, withholds } from '@/lib/inputs/classify-form'
import type { ClassField, ClassifyMail, Known } from '@/lib/inputs/classify-form'
import { FoundList } from './found-list'
import type { ShownFound } from './found-list'
import { useSort } from './use-sort'

interface Props {
  requestId: string; messageId: string; on: string; guess: MessageClass | ''; known: Known; asksComplete: boolean; next: string; here: string
  /** What the questions came to that stand decided already. */
  settled: readonly QuestionOutcome[]
  questions: readonly { id: string; label: string; text: string; lang: string }[]
  choices: Record<'classes' | 'results' | 'noticed' | 'grounds' | 'outcomes', readonly Option[]>
  found: { dates: readonly ShownFound[]; numbers: readonly ShownFound[] }
}

/** What a message is, in one short form that asks only for what its kind needs, and says what saving will change. */
export function ClassifyPanel({ requestId, messageId, on, guess, known, asksComplete, next, here, settled, questions, choices, found }: Props) {
  const t = useWords('inbox')
  const words = useWords('request-forms')
  const common = useWords('common')
  const { said } = useSort({ next, here })
  const { registered, decided } = known
  const schema = useMemo(() => classifyMailInput({ registered, decided }), [registered, decided])
  const of = useActionForm<ClassifyMail, ClassifyMail, unknown>({
    id: 'classify', schema, defaults: emptyClassify(on, guess, questions.map((one) => one.id)),
    action: (typed) => classifyMessageAction(classified(requestId, messageId, { ...typed, outcomes: typed.outcomes.filter((one) => questions.some(({ id }) => id === one.questionId)) }, known)),
    onDone: () => {
      const { as: done, outcomes } = of.form.getValues()
      const toDecide = (done === 'decision' || done === 'disclosure') && outcomes.some((one) => one.outcome === 'none')
      said({ text: t('classify.done'), to: toDecide ? here : next, back: { act: () => unclassifyMessageAction({ requestId, messageId }), said: (moved) => t('classify.undone', { count: moved }) } })
    },
  })
  const typed = useWatch({ control: of.form.control })
  const as = typed.as ?? ''
  // The page is shown anew while the form is being filled in: a question that was decided meanwhile goes, one that is open again comes.
  const { getValues, setValue } = of.form
  const place = (id: string) => (typed.outcomes ?? []).findIndex((one) => one.questionId === id)
  useEffect(() => {
    const known = getValues('outcomes')
    const fresh = questions.filter(({ id }) => !known.some((one) => one.questionId === id))
    if (fresh.length > 0) setValue('outcomes', [...known, ...fresh.map(({ id }) => ({ questionId: id, outcome: 'none' as const }))])
  }, [questions, getValues, setValue])
  const asks = (field: ClassField) => fieldsOfClass(as, known).includes(field)
  const read = schema.safeParse(typed)
  const facts = read.success ? factsOfClass(read.data, known) : []
  const date = (name: 'on' | 'paperOn' | 'registeredOn' | 'availableOn' | 'until', label: string, required = true) => (
    <div className="withfound">
      <FormField of={of} name={name} label={label} required={required}>{(control) => <DateInput {...control} />}</FormField>
      <FoundList found={found.dates} label={label} current={typed[name] ?? ''} onTake={(value) => of.form.setValue(name, value, { shouldDirty: true })} />
    </div>
  )
  return (
    <ActionForm of={of} className="stack" label={t('classify.title')}>
      <Radios {...choiceOf(of, 'as', common('form.errorPrefix'))} legend={words('reply.kind')} options={choices.classes} />
      <div className="two">
        {asks('paperOn') && date('paperOn', t('field.paperOn'), false)}
        {asks('registeredOn') && date('registeredOn', t('field.registeredOn'))}
        {asks('availableOn') && date('availableOn', t('field.availableOn'))}
        {asksArrival(as) && date('on', words('reply.on'))}
        {asks('until') && date('until', words('reply.until'), false)}
      </div>
      {(asks('moreDays') || asks('ourDays')) && (
        <FormField of={of} name="days" label={words(asks('moreDays') ? 'reply.moreDays' : 'reply.ourDays')} hint={words('reply.daysHint')} optional>{(control) => <TextInput {...control} width="short" inputMode="numeric" />}</FormField>
      )}
      {asks('of') && <FormField of={of} name="of" label={words('fact.of')} required>{(control) => <Select {...control} empty={common('choose')} options={choices.noticed} />}</FormField>}
      {asks('registerNumber') && (
        <div className="withfound">
          <FormField of={of} name="registerNumber" label={words('fact.registerNumber')} optional={as !== 'receipt'} required={as === 'receipt'}>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>
          <FoundList found={found.numbers} label={words('fact.registerNumber')} current={typed.registerNumber ?? ''} onTake={(value) => of.form.setValue('registerNumber', value, { shouldDirty: true })} />
        </div>
      )}
      {asksComplete && (as === 'acknowledgement' || (as === 'receipt' && known.registered)) && <Checkbox {...of.form.register('complete')}>{words('fact.complete')}</Checkbox>}
      {asks('to') && <FormField of={of} name="to" label={words('fact.to')} optional>{(control) => <TextInput {...control} />}</FormField>}
      {asks('result') && <FormField of={of} name="result" label={words('fact.result')} required>{(control) => <Select {...control} empty={common('choose')} options={choices.results} />}</FormField>}
      {asks('result') && withholds({ as, result: typed.result ?? '' }) && choices.grounds.length > 0 && (
        <CheckGroup {...choiceOf(of, 'grounds', common('form.errorPrefix'))} legend={words('reply.grounds')} hint={words('reply.groundsHint')} options={choices.grounds} />
      )}
      {asks('result') && (
        <ProposedOutcome
          asked={[...settled, ...questions.map(({ id }) => typed.outcomes?.[place(id)]?.outcome ?? 'none')]} outcomes={choices.outcomes} offered={choices.results.map((one) => one.value)} current={typed.result ?? ''}
          onTake={(value) => of.form.setValue('result', value as ClassifyMail['result'], { shouldDirty: true })}
        />
      )}
      {asks('outcomes') && questions.filter(({ id }) => place(id) >= 0).map((one) => (
        <FormField key={one.id} of={of} name={`outcomes.${place(one.id)}.outcome`} label={<><span>{one.label}. </span><span lang={one.lang}>{one.text}</span></>}>{(control) => <Select {...control} options={choices.outcomes} />}</FormField>
      ))}
      {read.success && facts.length === 0
        ? <section className="effect"><h3>{words('effect.title')}</h3><p className="meta" role="status">{t('classify.nothing')}</p></section>
        : as !== '' && <EffectBox planned={facts.length > 0 ? { requestId, facts } : null} />}
      <div className="done">
        <Submit of={of}>{t('classify.save')}</Submit>
        <LinkButton href={next}>{t('classify.later')}</LinkButton>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
