'use client'
import type { ReactNode } from 'react'
import { useSaved } from '@/app/_components/use-saved'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import type { ButtonLook } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { TextArea } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import type { ActionResult } from '@/lib/inputs/action-result'
import { optionalReasonInput, reasonInput } from '@/lib/inputs/case-forms'

export interface ActDialogProps {
  id: string
  title: string
  description: string
  submit: string
  look?: ButtonLook
  /** The label of the reason, where the act has one; `needsWhy` where it can't be done without. */
  why?: string
  needsWhy?: boolean
  act: (why: string) => Promise<ActionResult<unknown>>
  saved: string
  open: boolean
  onOpenChange: (open: boolean) => void
  children?: ReactNode
}

/** Says what will happen, asks for the reason where there is one, and does it. */
export function ActDialog({ title, description, open, onOpenChange, ...act }: ActDialogProps) {
  return (
    <Dialog title={title} description={description} open={open} onOpenChange={onOpenChange}>
      <ActForm {...act} close={() => onOpenChange(false)} />
    </Dialog>
  )
}

type ActFormProps = Omit<ActDialogProps, 'title' | 'description' | 'open' | 'onOpenChange'> & { close: () => void }

function ActForm({ id, submit, look = 'primary', why, needsWhy = false, act, saved, close, children }: ActFormProps) {
  const done = useSaved(saved, close)
  const of = useActionForm({ id, schema: needsWhy ? reasonInput : optionalReasonInput, action: (typed) => act(typed.why), defaults: { why: '' }, onDone: done })
  return (
    <ActionForm of={of}>
      {children}
      {why && (
        <FormField of={of} name="why" label={why} optional={!needsWhy} required={needsWhy}>{(control) => <TextArea {...control} rows={3} maxLength={500} />}</FormField>
      )}
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of} look={look}>{submit}</Submit>
      </div>
    </ActionForm>
  )
}
