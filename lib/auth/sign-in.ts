import { eq } from 'drizzle-orm'
import { db } from '../db/client'
import { person } from '../db/schema/people'
import { access } from '../db/schema/record'
import { admitAttempt, forgiveAttempt } from '../db/throttle'
import { write } from '../db/transact'
import { Refusal } from '../domain/refusal'
import { hashPassword, needsRehash, verifyPassword } from '../passwords/hash'
import { openSession } from './sessions'

export type Attempt = { email: string; password: string; address: string; agent: string | null; replaces: string | null }

/**
 * Opens a session for the right email and password. Refuses `wrong_password` alike for an unknown person, a disabled one, one without a password and a
 * wrong password, with the same work done; `throttled` after too many. Every refusal leaves one row in the access log.
 */
export async function signIn({ email, password, address, agent, replaces }: Attempt): Promise<string> {
  const who = db().select().from(person).where(eq(person.email, email)).get()
  if (!(await admitAttempt(email, address))) throw refused(who?.id, 'throttled')
  const fits = await verifyPassword(who?.passwordHash ?? null, password)
  if (!fits || !who || who.disabledAt !== null) throw refused(who?.id, 'wrong_password')
  await forgiveAttempt(email, address)
  if (who.passwordHash && needsRehash(who.passwordHash)) await keepHash(who.id, who.passwordHash, password)
  return openSession(who.id, agent, replaces)
}

function refused(personId: string | undefined, code: 'throttled' | 'wrong_password'): Refusal {
  write((tx, { at }) => {
    tx.insert(access).values({ at, actor: personId ?? 'nobody', what: 'sign_in_refused' }).run()
  })
  return new Refusal(code)
}

async function keepHash(personId: string, was: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  write((tx) => {
    const still = tx.select({ hash: person.passwordHash }).from(person).where(eq(person.id, personId)).get()
    if (still?.hash === was) tx.update(person).set({ passwordHash }).where(eq(person.id, personId)).run()
  })
}
