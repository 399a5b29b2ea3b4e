import { createHash } from 'node:crypto'
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import { rawDb } from './client'

const QUARTER = 15 * 60
/**
 * Wrong passwords before sign-in slows down. Nothing here locks an account for good: an account guessed at from many addresses still lets one
 * attempt through every ten seconds, and the counts die with their window. They stand in the database and so survive a restart.
 */
const LIMITS = {
  pair: { points: 20, duration: QUARTER },
  address: { points: 100, duration: QUARTER },
  account: { points: 100, duration: 4 * QUARTER },
  gate: { points: 1, duration: 10 },
  person: { points: 20, duration: QUARTER },
} as const

function limiter(name: keyof typeof LIMITS) {
  return new RateLimiterSQLite({
    storeClient: rawDb(), storeType: 'better-sqlite3', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false, keyPrefix: name, ...LIMITS[name],
  })
}

const keyOf = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)

async function admitted(name: keyof typeof LIMITS, key: string): Promise<boolean> {
  try {
    await limiter(name).consume(key, 1)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}

/** Counts an attempt before its password is looked at, so that forty at once count as forty; false: not now. */
export async function admitAttempt(email: string, address: string): Promise<boolean> {
  if (!(await admitted('address', keyOf(address)))) return false
  if (!(await admitted('pair', keyOf(email, address)))) return false
  return (await admitted('account', keyOf(email))) || admitted('gate', keyOf(email))
}

/** A right password gives back what its attempt was charged, and forgets the wrong ones from the same address. */
export async function forgiveAttempt(email: string, address: string): Promise<void> {
  await limiter('pair').delete(keyOf(email, address))
  await limiter('address').reward(keyOf(address), 1)
  await limiter('account').reward(keyOf(email), 1)
}

/** The same for the current password that a signed-in person is asked for: whoever sits at an open session may not guess on. */
export async function admitGuess(personId: string): Promise<boolean> {
  return admitted('person', keyOf(personId))
}

/** The right password forgets the wrong ones. */
export async function forgiveGuesses(personId: string): Promise<void> {
  await limiter('person').delete(keyOf(personId))
}

/** Drops counts whose window has passed; the worker calls it. */
export function sweepAttempts(nowMs: number): void {
  rawDb().prepare('DELETE FROM rate_limit WHERE expire < ?').run(nowMs)
}
