'use client'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextArea } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { addNoteInput } from '@/lib/inputs/case-forms'
import { addNoteAction } from '../actions'
import { useKept } from './use-kept'

/** An internal note: only the team sees it. */
export function NoteForm({ requestId }: { requestId: string }) {
  const t = useWords('request-forms')
  const { kept } = useKept(t('note.done'))
  const of = useActionForm({
    id: 'note', schema: addNoteInput, action: addNoteAction, defaults: { requestId, text: '' }, onDone: () => { of.form.reset(); kept() },
  })
  return (
    <ActionForm of={of}>
      <FormField of={of} name="text" label={t('note.label')} hint={t('note.hint')} required>
        {(control) => <TextArea {...control} rows={3} />}
      </FormField>
      <div className="row end">
        <FormStatus pending={of.pending} />
        <Submit of={of} look="plain">{t('note.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
