'use client'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'
import { useWords } from './words'

interface DialogProps {
  title: string
  /** One sentence on what will happen; read out when the dialog opens. */
  description?: ReactNode
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  wide?: boolean
  children: ReactNode
}

/** Asks before something that cannot be undone, or holds a short form. The focus stays inside and comes back. */
export function Dialog({ title, description, trigger, open, onOpenChange, wide = false, children }: DialogProps) {
  const t = useWords('common')
  const controlled = { ...(open === undefined ? {} : { open }), ...(onOpenChange ? { onOpenChange } : {}) }
  return (
    <Radix.Root {...controlled}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content className={wide ? 'dialog wide' : 'dialog'} {...(description ? {} : { 'aria-describedby': undefined })}>
          <Radix.Title asChild>
            <h2>{title}</h2>
          </Radix.Title>
          {description && <Radix.Description className="soft">{description}</Radix.Description>}
          {children}
          <Radix.Close asChild>
            <Button look="quiet" icon="x" iconOnly className="dialog-close">{t('close')}</Button>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Closes the dialog around it: `<DialogClose><Button>Keep</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>
}
