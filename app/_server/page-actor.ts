import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { currentActor } from '@/lib/auth/current-actor'
import { ownPath } from '@/lib/auth/own-path'
import type { SignedIn } from '@/lib/auth/sessions'
import type { PersonActor } from '@/lib/domain/permissions'
import { NotFound } from '@/lib/domain/refusal'
import { isLanguage } from '@/lib/i18n/languages'
import type { Language } from '@/lib/i18n/languages'
import { theOrganisation } from '@/lib/queries/house/organisation'
import type { Organisation } from '@/lib/queries/house/organisation'

export type PageActor = {
  actor: PersonActor; person: SignedIn['person']; sessionId: string; organisation: Organisation; language: Language; zone: string
}

const read = cache(async (): Promise<PageActor | 'set_up' | 'sign_in'> => {
  const organisation = theOrganisation()
  if (!organisation) return 'set_up'
  const by = await currentActor()
  if (!by) return 'sign_in'
  const language = isLanguage(by.person.language) ? by.person.language : 'en'
  return { actor: by.actor, person: by.person, sessionId: by.sessionId, organisation, language, zone: organisation.zone }
})

/** The gate of every page of the desk: who is looking, in which language and zone; else to set-up, or to sign-in and back again (`next`). */
export async function pageActor(next?: string): Promise<PageActor> {
  const found = await read()
  if (found === 'set_up') redirect('/set-up')
  if (found !== 'sign_in') return found
  const path = ownPath(next ?? (await headers()).get('x-plazo-path') ?? '/')
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}

/** Who is looking, for the few pages that people see signed in and signed out alike; null when nobody is signed in. */
export async function readerActor(): Promise<PageActor | null> {
  const found = await read()
  return typeof found === 'string' ? null : found
}

/** Runs a query of a page; what is not there or not shown to this person becomes the one not-found page. */
export async function foundOr404<T>(query: () => T | Promise<T>): Promise<T> {
  try {
    return await query()
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}

/** The not-found page when there is nothing to show, or the person may not see it. */
export function notFoundIf(nothing: boolean): void {
  if (nothing) notFound()
}
