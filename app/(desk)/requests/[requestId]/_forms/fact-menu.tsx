'use client'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useSaved } from '@/app/_components/use-saved'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextArea } from '@/app/_ui/inputs'
import { Menu } from '@/app/_ui/menu'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { factFormInput, factOf } from '@/lib/inputs/fact-form'
import type { FactForm } from '@/lib/inputs/fact-form'
import type { FormFact } from '@/lib/queries/request/case-forms'
import { correctFactAction, withdrawFactAction } from '../actions-facts'
import { ActDialog } from './act-dialog'
import { EffectBox } from './effect-box'
import { typedFact } from './empty-fact'
import { EvidenceFields } from './evidence-fields'
import { FactFields } from './fact-fields'
import type { FormChoices } from './form-choices'
import { plannedFact } from './planned-fact'

type Props = { requestId: string; fact: FormFact; name: string; choices: FormChoices; asksComplete: boolean }

/** Sets a recorded fact right or takes it out, with a reason; what that changes is shown before. */
export function FactMenu(props: Props) {
  const t = useWords('request-forms')
  const [asked, setAsked] = useState<'correct' | 'withdraw' | null>(null)
  const { requestId, fact, name } = props
  const close = () => setAsked(null)
  return (
    <>
      <Menu
        label={t('factMenu.of', { name })} trigger={<Button look="quiet" icon="more" iconOnly>{t('factMenu.of', { name })}</Button>}
        groups={[[
          { label: t('factMenu.correct'), icon: 'pencil', onSelect: () => setAsked('correct') },
          { label: t('factMenu.withdraw'), icon: 'undo', onSelect: () => setAsked('withdraw') },
        ]]}
      />
      <Dialog title={t('factMenu.correctTitle', { name })} description={t('factMenu.correctText')} wide open={asked === 'correct'} onOpenChange={(open) => !open && close()}>
        <CorrectForm {...props} close={close} />
      </Dialog>
      <ActDialog
        id="withdraw-fact" title={t('factMenu.withdrawTitle', { name })} description={t('factMenu.withdrawText')} submit={t('factMenu.withdrawSubmit')} look="danger"
        why={t('why')} needsWhy act={(why) => withdrawFactAction({ requestId, factId: fact.id, why })} saved={t('factMenu.withdrawn')}
        open={asked === 'withdraw'} onOpenChange={(open) => !open && close()}
      >
        <EffectBox planned={{ requestId, facts: [], without: fact.id }} />
      </ActDialog>
    </>
  )
}

function CorrectForm({ requestId, fact, choices, asksComplete, close }: Props & { close: () => void }) {
  const t = useWords('request-forms')
  const done = useSaved(t('factMenu.corrected'), close)
  const of = useActionForm<FactForm, FactForm, unknown>({
    id: 'correct', schema: factFormInput, defaults: typedFact(fact), onDone: done,
    action: (typed) => correctFactAction({ requestId, factId: fact.id, fact: factOf(typed), why: typed.why }),
  })
  const typed = useWatch({ control: of.form.control })
  return (
    <ActionForm of={of}>
      <FactFields of={of} choices={choices} asksComplete={asksComplete} />
      <EvidenceFields of={of} choices={choices} requestId={requestId} />
      <FormField of={of} name="why" label={t('why')} hint={t('factMenu.whyHint')} required>{(control) => <TextArea {...control} rows={2} maxLength={500} />}</FormField>
      <EffectBox planned={plannedFact(requestId, typed, fact.id)} />
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('factMenu.correctSubmit')}</Submit>
      </div>
    </ActionForm>
  )
}
