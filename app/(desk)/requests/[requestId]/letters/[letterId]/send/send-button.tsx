'use client'
import type { ReactNode } from 'react'
import { ActButton } from '@/app/_components/act-button'
import { sendLetterAction } from './actions'

/** Sends the letter; the key of the form makes a second click the same mail. */
export function SendButton({ letterId, sendKey, children }: { letterId: string; sendKey: string; children: ReactNode }) {
  return <ActButton look="primary" act={() => sendLetterAction({ letterId, key: sendKey })}>{children}</ActButton>
}
