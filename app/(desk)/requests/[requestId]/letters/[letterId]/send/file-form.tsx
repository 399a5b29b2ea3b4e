'use client'
import { useRouter } from 'next/navigation'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { DateInput, TextArea, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { fileLetterInput } from '@/lib/inputs/outbox'
import { fileLetterAction } from './actions'

/** The receipt of a letter that a person filed, posted or handed in. */
export function FileForm({ letterId, requestId, today, mayUpload }: { letterId: string; requestId: string; today: string; mayUpload: boolean }) {
  const t = useWords('outbox')
  const router = useRouter()
  const of = useActionForm({
    id: 'file-letter', schema: fileLetterInput, action: fileLetterAction, defaults: { letterId, on: today, time: '', number: '', note: '', uploadIds: [] }, onDone: () => router.refresh(),
  })
  return (
    <ActionForm of={of} className="form">
      <div className="row fields">
        <FormField of={of} name="on" label={t('file.on')} required>{(control) => <DateInput {...control} max={today} />}</FormField>
        <FormField of={of} name="time" label={t('file.time')} optional>{(control) => <TextInput {...control} type="time" width="date" />}</FormField>
      </div>
      <FormField of={of} name="number" label={t('file.number')} optional>{(control) => <TextInput {...control} width="half" maxLength={100} autoComplete="off" />}</FormField>
      {mayUpload && <DropZone requestId={requestId} label={t('file.receipt')} onChange={(ids) => of.form.setValue('uploadIds', ids)} />}
      <FormField of={of} name="note" label={t('file.note')} optional>{(control) => <TextArea {...control} rows={2} maxLength={500} />}</FormField>
      <div className="row"><Submit of={of} icon="archive">{t('file.save')}</Submit><FormStatus pending={of.pending} /></div>
    </ActionForm>
  )
}
