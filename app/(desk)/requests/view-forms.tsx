'use client'
import { useState } from 'react'
import { ActButton } from '@/app/_components/act-button'
import { useSaved } from '@/app/_components/use-saved'
import { Checkbox } from '@/app/_ui/choices'
import { Dialog } from '@/app/_ui/dialog'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Icon } from '@/app/_ui/icon'
import { TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { renameViewInput, saveViewInput } from '@/lib/inputs/saved-view'
import { removeViewAction, renameViewAction, saveViewAction } from './view-actions'

/** Keeps the filters that stand over the list under a name. */
export function SaveView({ query, mayShare }: { query: string; mayShare: boolean }) {
  const t = useWords('requests')
  const [open, setOpen] = useState(false)
  const done = useSaved(t('saved.saved'), () => setOpen(false))
  return (
    <Dialog
      title={t('saved.title')} description={t('saved.text')} open={open} onOpenChange={setOpen}
      trigger={<button type="button" className="chip dashed"><Icon name="plus" />{t('saved.save')}</button>}
    >
      <SaveForm query={query} mayShare={mayShare} done={done} />
    </Dialog>
  )
}

function SaveForm({ query, mayShare, done }: { query: string; mayShare: boolean; done: () => void }) {
  const t = useWords('requests')
  const of = useActionForm({ id: 'view', schema: saveViewInput, action: saveViewAction, defaults: { name: '', query, shared: false }, onDone: done })
  return (
    <ActionForm of={of}>
      <FormField of={of} name="name" label={t('saved.name')} required>{(control) => <TextInput {...control} autoComplete="off" maxLength={60} />}</FormField>
      {mayShare && <Checkbox {...of.form.register('shared')}>{t('saved.share')}</Checkbox>}
      <div className="row"><FormStatus pending={of.pending} /><Submit of={of}>{t('saved.submit')}</Submit></div>
    </ActionForm>
  )
}

/** The saved view that stands open: another name, or away with it. */
export function OpenView({ view }: { view: { id: string; name: string; own: boolean; mayRemove: boolean } }) {
  const t = useWords('requests')
  const [open, setOpen] = useState(false)
  const done = useSaved(t('saved.renamed'), () => setOpen(false))
  return (
    <>
      {view.own && (
        <Dialog
          title={t('saved.renameTitle', { name: view.name })} open={open} onOpenChange={setOpen}
          trigger={<button type="button" className="chip dashed"><Icon name="pencil" />{t('saved.rename')}</button>}
        >
          <RenameForm key={view.name} view={view} done={done} />
        </Dialog>
      )}
      {view.mayRemove && <ActButton look="quiet" label={t('saved.removeName', { name: view.name })} act={() => removeViewAction({ viewId: view.id })}>{t('saved.remove')}</ActButton>}
    </>
  )
}

function RenameForm({ view, done }: { view: { id: string; name: string }; done: () => void }) {
  const t = useWords('requests')
  const of = useActionForm({ id: 'rename', schema: renameViewInput, action: renameViewAction, defaults: { viewId: view.id, name: view.name }, onDone: done })
  return (
    <ActionForm of={of}>
      <FormField of={of} name="name" label={t('saved.name')} required>{(control) => <TextInput {...control} autoComplete="off" maxLength={60} />}</FormField>
      <div className="row"><FormStatus pending={of.pending} /><Submit of={of}>{t('saved.submit')}</Submit></div>
    </ActionForm>
  )
}
