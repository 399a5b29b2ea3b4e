'use client'
import type { ReactNode } from 'react'
import { forgetCopies } from './letter-copies'

/** Signs out, and takes the texts away that this browser kept for letters; works without JavaScript too, where none were kept. */
export function SignOutForm({ action, children }: { action: (form: FormData) => Promise<void>; children: ReactNode }) {
  return <form action={action} onSubmit={forgetCopies}>{children}</form>
}
