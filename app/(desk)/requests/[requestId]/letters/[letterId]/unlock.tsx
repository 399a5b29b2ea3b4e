'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog, DialogClose } from '@/app/_ui/dialog'
import { useWords } from '@/app/_ui/words'

/** Says that a change withdraws the approval, before it happens. */
export function Unlock({ by, unlock }: { by: string; unlock: () => void }) {
  const t = useWords('letter-desk')
  const common = useWords('common')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('write.unlockTitle')} description={t('write.unlockText', { name: by || t('conflict.somebody') })} open={open} onOpenChange={setOpen}
      trigger={<button type="button" className="as-link">{t('write.unlock')}</button>}
    >
      <div className="row end">
        <DialogClose><Button>{common('cancel')}</Button></DialogClose>
        <Button look="primary" onClick={() => { setOpen(false); unlock() }}>{t('write.unlockSubmit')}</Button>
      </div>
    </Dialog>
  )
}
