'use client'
import { useCallback, useState } from 'react'
import { useSaved } from '@/app/_components/use-saved'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Button } from '@/app/_ui/button'
import { TextArea } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { commentLetterInput } from '@/lib/inputs/letter'
import { commentLetterAction } from '../actions'

interface CommentAddProps {
  letterId: string
  paragraph: number | null
  quoted: string
  label: string
}

/** A remark on a paragraph, written beside it. */
export function CommentAdd(props: CommentAddProps) {
  const t = useWords('letter-desk')
  const [open, setOpen] = useState(false)
  if (!open) return <Button look="quiet" icon="message" className="remark" aria-label={props.label} onClick={() => setOpen(true)}>{props.paragraph === null ? props.label : t('comments.add')}</Button>
  return <CommentForm {...props} close={() => setOpen(false)} />
}

function CommentForm({ letterId, paragraph, quoted, label, close }: CommentAddProps & { close: () => void }) {
  const t = useWords('letter-desk')
  const common = useWords('common')
  const done = useSaved(t('comments.done'), useCallback(() => close(), [close]))
  const of = useActionForm({
    id: `comment-${paragraph ?? 'whole'}`, schema: commentLetterInput, action: commentLetterAction, defaults: { letterId, paragraph, quoted, text: '' }, onDone: done,
  })
  return (
    <ActionForm of={of} label={label} className="remarkform">
      <FormField of={of} name="text" label={label} required>{(control) => <TextArea {...control} rows={2} maxLength={5000} autoFocus />}</FormField>
      <div className="row">
        <Submit of={of} look="plain">{t('comments.submit')}</Submit>
        <Button look="quiet" onClick={close}>{common('cancel')}</Button>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
