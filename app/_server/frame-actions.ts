'use server'
import { keepLook } from '@/lib/commands/house/change-profile'
import { currentActor, signOut } from '@/lib/auth/current-actor'
import { keepLookInBrowser } from '@/lib/auth/look-cookies'
import { isLanguage } from '@/lib/i18n/languages'
import { languageInput, themeInput } from '@/lib/inputs/house/profile'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { publicAction } from './action'

const language = publicAction(languageInput, async (look) => {
  if (!isLanguage(look.language)) return
  await keepLookInBrowser(look)
  const by = await currentActor()
  if (by) keepLook(by.actor, look)
})

const theme = publicAction(themeInput, async (look) => {
  await keepLookInBrowser(look)
  const by = await currentActor()
  if (by) keepLook(by.actor, look)
})

const leave = publicAction(z.object({}), signOut)

/** Switches the language of this browser and of the person, if one is signed in. */
export async function switchLanguage(form: FormData): Promise<void> {
  await language(form)
}

/** Switches the colours of this browser and of the person, if one is signed in. */
export async function switchTheme(form: FormData): Promise<void> {
  await theme(form)
}

/** Ends the session and leads to sign-in. */
export async function signOutHere(form: FormData): Promise<void> {
  const left = await leave(form)
  if (left.ok) redirect('/sign-in')
}
