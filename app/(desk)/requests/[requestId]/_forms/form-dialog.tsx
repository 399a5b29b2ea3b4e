'use client'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { useSaved } from '@/app/_components/use-saved'
import { Dialog } from '@/app/_ui/dialog'

interface FormDialogProps {
  /** The words of the button that opens it; what a reader hears when they don't say on what it acts. */
  opener: string
  openerLabel?: string
  title: string
  description?: ReactNode
  wide?: boolean
  /** Gets what to call when the form was saved: closes, says so, shows the page as it is now. */
  children: (done: () => void) => ReactNode
  saved: string
}

/** A short form behind a quiet button in the head of its section. */
export function FormDialog({ opener, openerLabel, title, description, wide = false, children, saved }: FormDialogProps) {
  const [open, setOpen] = useState(false)
  const done = useSaved(saved, useCallback(() => setOpen(false), []))
  return (
    <Dialog
      title={title} description={description} wide={wide} open={open} onOpenChange={setOpen}
      trigger={<button type="button" className="as-link" aria-label={openerLabel}>{opener}</button>}
    >
      {children(done)}
    </Dialog>
  )
}
