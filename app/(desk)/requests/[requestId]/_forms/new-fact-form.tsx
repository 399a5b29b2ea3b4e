'use client'
import { useWatch } from 'react-hook-form'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { factFormInput, factOf } from '@/lib/inputs/fact-form'
import type { FactForm } from '@/lib/inputs/fact-form'
import { recordFactsAction } from '../actions-facts'
import type { ComposerProps } from './composer'
import { EffectBox } from './effect-box'
import { emptyFact } from './empty-fact'
import { EvidenceFields } from './evidence-fields'
import { FactFields } from './fact-fields'
import { plannedFact } from './planned-fact'
import { useKept } from './use-kept'
import { usePreset } from './use-preset'

/** A clock fact with its evidence; what it changes stands below before it is saved. */
export function NewFactForm({ requestId, today, choices, asksComplete, preset }: ComposerProps & { preset: { type: string; remedy: string } }) {
  const t = useWords('request-forms')
  const { kept, round } = useKept(t('fact.done'))
  const wanted = choices.factTypes.some((one) => one.value === preset.type) ? preset.type : ''
  const remedy = choices.remedies.some((one) => one.value === preset.remedy) ? preset.remedy : ''
  const of = useActionForm<FactForm, FactForm, unknown>({
    id: 'fact', schema: factFormInput,
    action: (typed) => recordFactsAction({ requestId, facts: [factOf(typed)], uploadIds: typed.uploadIds }),
    defaults: emptyFact(today, wanted, remedy),
    onDone: () => { of.form.reset(emptyFact(today)); kept() },
  })
  usePreset(wanted && `${wanted} ${remedy}`, () => {
    of.form.setValue('type', wanted)
    of.form.setValue('remedy', remedy)
  })
  const typed = useWatch({ control: of.form.control })
  return (
    <ActionForm of={of}>
      <FactFields of={of} choices={choices} asksComplete={asksComplete} />
      <EvidenceFields of={of} choices={choices} requestId={requestId} files={round} />
      <EffectBox planned={plannedFact(requestId, typed)} />
      <div className="row end">
        <FormStatus pending={of.pending} />
        <Submit of={of} look="plain">{t('fact.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
