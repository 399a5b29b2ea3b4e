'use client'
import { useState } from 'react'
import { useSaved } from '@/app/_components/use-saved'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { DateInput, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { putOffInput } from '@/lib/inputs/put-off'
import { putOffAction } from './actions'

interface PutOffProps {
  requestId: string
  reference: string
  first: string
  last: string
  /** The day that is proposed. */
  until: string
  /** Says up to which day it can be put off. */
  hint: string
}

/** Puts a row off until a day, with the reason: for oneself, and never past a date of ours. */
export function PutOff({ reference, ...row }: PutOffProps) {
  const t = useWords('today')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={`${t('putOff.title')}: ${reference}`} description={t('putOff.text')} open={open} onOpenChange={setOpen}
      trigger={<Button look="quiet" icon="clock" iconOnly>{`${t('putOff.do')}: ${reference}`}</Button>}
    >
      <PutOffForm {...row} close={() => setOpen(false)} />
    </Dialog>
  )
}

function PutOffForm({ requestId, first, last, until, hint, close }: Omit<PutOffProps, 'reference'> & { close: () => void }) {
  const t = useWords('today')
  const of = useActionForm({ id: 'put-off', schema: putOffInput, action: putOffAction, defaults: { requestId, until, reason: '' }, onDone: useSaved(t('putOff.saved'), close) })
  return (
    <ActionForm of={of}>
      <FormField of={of} name="until" label={t('putOff.until')} hint={hint} required>{(control) => <DateInput {...control} min={first} max={last} />}</FormField>
      <FormField of={of} name="reason" label={t('putOff.reason')} required>{(control) => <TextInput {...control} maxLength={500} autoComplete="off" />}</FormField>
      <div className="row"><FormStatus pending={of.pending} /><Submit of={of}>{t('putOff.submit')}</Submit></div>
    </ActionForm>
  )
}
