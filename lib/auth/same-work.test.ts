import type * as argon2 from '@node-rs/argon2'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { db } from '../db/client'
import { person } from '../db/schema/people'
import { access } from '../db/schema/record'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { write } from '../db/transact'
import { hashPassword } from '../passwords/hash'
import { signIn } from './sign-in'

// Whether there is an account must not show in how long a refusal takes (safety.md, attack 7): the same hashing is done for each, counted here, not timed.
const work = vi.hoisted(() => ({ verified: [] as string[] }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>()
  return { ...real, verify: (hash: string, password: string) => { work.verified.push(hash); return real.verify(hash, password) } }
})

let fresh: FreshDatabase
const attempt = { password: 'wrong river bank', address: '192.0.2.1', agent: null, replaces: null }
beforeEach(async () => {
  fresh = freshDatabase()
  const passwordHash = await hashPassword('prescribed river bank')
  write((tx, { at }) => {
    for (const [id, more] of Object.entries({ active: { passwordHash }, gone: { passwordHash, disabledAt: at }, invited: {} })) {
      tx.insert(person).values({ id, email: `${id}@plazo.example`, name: id, role: 'staff', language: 'en', createdAt: at, ...more }).run()
    }
  })
  work.verified.length = 0
})
afterEach(() => fresh.cleanUp())

it.each(['active', 'gone', 'invited', 'nobody'])('verifies one hash of full strength for %s, says the same and writes one row', async (who) => {
  await expect(signIn({ ...attempt, email: `${who}@plazo.example` })).rejects.toMatchObject({ code: 'wrong_password', params: {} })
  expect(work.verified).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)])
  expect(db().select().from(access).all()).toHaveLength(1)
})

it('hashes nothing for whoever is throttled', async () => {
  for (let times = 0; times < 20; times += 1) await signIn({ ...attempt, email: 'nobody@plazo.example' }).catch(() => undefined)
  work.verified.length = 0
  for (const who of ['active', 'nobody']) await signIn({ ...attempt, email: `${who}@plazo.example`, address: who === 'active' ? '192.0.2.2' : attempt.address }).catch(() => undefined)
  expect(work.verified).toHaveLength(1)
})
