'use client'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { addDocumentsInput } from '@/lib/inputs/add-documents'
import { addDocumentsAction } from '../actions'
import { FormDialog } from './form-dialog'

/** More documents for a case. */
export function FilesAdd({ requestId }: { requestId: string }) {
  const t = useWords('request-forms')
  const common = useWords('common')
  return (
    <FormDialog opener={common('add')} openerLabel={t('files.open')} title={t('files.title')} saved={t('files.done')}>
      {(done) => <FilesForm requestId={requestId} done={done} />}
    </FormDialog>
  )
}

function FilesForm({ requestId, done }: { requestId: string; done: () => void }) {
  const t = useWords('request-forms')
  const of = useActionForm({ id: 'files', schema: addDocumentsInput, action: addDocumentsAction, defaults: { requestId, uploadIds: [] }, onDone: done })
  const problem = of.errorText('uploadIds')
  return (
    <ActionForm of={of}>
      <DropZone
        id="files-uploadIds" requestId={requestId} onChange={(ids) => of.form.setValue('uploadIds', ids)} {...(problem ? { 'aria-describedby': 'files-uploadIds-error' } : {})}
      />
      {problem && <p className="err" id="files-uploadIds-error">{problem}</p>}
      <div className="row">
        <FormStatus pending={of.pending} />
        <Submit of={of}>{t('files.submit')}</Submit>
      </div>
    </ActionForm>
  )
}
