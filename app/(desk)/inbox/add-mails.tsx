'use client'
import { useRouter } from 'next/navigation'
import { startTransition, useState } from 'react'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { useToast } from '@/app/_ui/toast'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { takeInFilesInput } from '@/lib/inputs/inbox'
import { takeInFilesAction } from './actions'

/** Mails that somebody has as files: they come in as from the mailbox. */
export function AddMails() {
  const t = useWords('inbox')
  const [open, setOpen] = useState(false)
  return (
    <Dialog title={t('add.title')} description={t('add.text')} open={open} onOpenChange={setOpen} trigger={<Button look="quiet" icon="upload">{t('add.open')}</Button>}>
      <FilesForm close={() => setOpen(false)} />
    </Dialog>
  )
}

function FilesForm({ close }: { close: () => void }) {
  const t = useWords('inbox')
  const router = useRouter()
  const say = useToast()
  const of = useActionForm({
    id: 'mails', schema: takeInFilesInput, action: takeInFilesAction, defaults: { uploadIds: [] },
    onDone: ({ taken }) => {
      say({ text: t('add.done', { taken }) })
      startTransition(() => {
        close()
        router.refresh()
      })
    },
  })
  const problem = of.errorText('uploadIds')
  return (
    <ActionForm of={of}>
      <DropZone
        id="mails-uploadIds" label={t('add.label')} hint={t('add.hint')} accept=".eml,.mbox,.mbx,message/rfc822" onChange={(ids) => of.form.setValue('uploadIds', ids)}
        {...(problem ? { 'aria-describedby': 'mails-uploadIds-error' } : {})}
      />
      {problem && <p className="err" id="mails-uploadIds-error">{problem}</p>}
      <div className="row"><FormStatus pending={of.pending} /><Submit of={of}>{t('add.submit')}</Submit></div>
    </ActionForm>
  )
}
