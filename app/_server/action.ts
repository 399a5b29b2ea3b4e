import { headers } from 'next/headers'
import type { z } from 'zod'
import { currentActor } from '@/lib/auth/current-actor'
import type { SignedIn } from '@/lib/auth/sessions'
import type { PersonActor } from '@/lib/domain/permissions'
import type { ActionResult } from '@/lib/inputs/action-result'
import { outcomeOf } from './outcome-of'
import { parse } from './parse'
import { isOwnSite } from './same-site'

type Run<S extends z.ZodType, T> = (actor: PersonActor, input: z.output<S>, by: SignedIn) => T | Promise<T>
type PublicRun<S extends z.ZodType, T> = (input: z.output<S>) => T | Promise<T>
/** A form gives its fields as typed or as FormData; both go through the schema. */
type Action<S extends z.ZodType, T> = (given: z.input<S> | FormData) => Promise<ActionResult<T>>

/** A door for signed-in people: finds the actor, reads the input by its schema, runs, and answers every kind of "no" as a value. */
export function action<S extends z.ZodType, T>(schema: S, run: Run<S, T>): Action<S, T> {
  return async (given) => {
    try {
      const by = await currentActor()
      if (!by) return { ok: false, kind: 'signed_out' }
      return await through(schema, given, (input) => run(by.actor, input, by))
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

/** A door for anybody: sign-in, set-up, invitation, reset, language. */
export function publicAction<S extends z.ZodType, T>(schema: S, run: PublicRun<S, T>): Action<S, T> {
  return async (given) => {
    try {
      return await through(schema, given, run)
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

async function through<S extends z.ZodType, T>(schema: S, given: unknown, run: PublicRun<S, T>): Promise<ActionResult<T>> {
  if (!isOwnSite(await headers())) return { ok: false, kind: 'refused', code: 'not_allowed' }
  const read = parse(schema, given)
  if (!read.ok) return { ok: false, kind: 'fields', fields: read.fields }
  return { ok: true, data: await run(read.data) }
}
