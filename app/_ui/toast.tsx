'use client'
import { Toast as Radix } from 'radix-ui'
import { createContext, useCallback, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button'
import { useWords } from './words'

export interface ToastMessage {
  text: string
  /** Takes the act back; the toast then goes. */
  undo?: () => void
}

const Say = createContext<(message: ToastMessage) => void>(() => undefined)

/** Shows a sentence for ten seconds, longer while it is pointed at or focused; never the only place for an error. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(Say)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useWords('common')
  const [messages, setMessages] = useState<(ToastMessage & { key: number })[]>([])
  const say = useCallback((message: ToastMessage) => {
    setMessages((old) => [...old.slice(-2), { ...message, key: (old.at(-1)?.key ?? 0) + 1 }])
  }, [])
  const drop = (key: number) => setMessages((old) => old.filter((message) => message.key !== key))
  return (
    <Radix.Provider duration={10_000} label={t('toast.region')} swipeDirection="right">
      <Say.Provider value={say}>{children}</Say.Provider>
      {messages.map((message) => (
        <Radix.Root key={message.key} className="toast" onOpenChange={(open) => !open && drop(message.key)}>
          <Radix.Description>{message.text}</Radix.Description>
          {message.undo && (
            <Radix.Action asChild altText={t('undo')}>
              <Button look="quiet" icon="undo" onClick={message.undo}>{t('undo')}</Button>
            </Radix.Action>
          )}
          <Radix.Close asChild>
            <Button look="quiet" icon="x" iconOnly>{t('toast.dismiss')}</Button>
          </Radix.Close>
        </Radix.Root>
      ))}
      <Radix.Viewport className="toasts" label={`${t('toast.region')} ({hotkey})`} />
    </Radix.Provider>
  )
}
