import { hash, verify } from '@node-rs/argon2'
import { atMost } from './at-most'

// OWASP's floor for argon2id. algorithm 2 is Argon2id: the package's const enum cannot be imported under isolatedModules.
const STRENGTH = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
// Two of the four threads that files and DNS share: a burst of sign-ins holds nobody else up.
const turn = atMost(2)
let dummy: Promise<string> | undefined

/** The argon2id hash (PHC string) of a password, taken as it is: no trimming, no normalising, no cut. */
export function hashPassword(password: string): Promise<string> {
  return turn(() => hash(password, STRENGTH))
}

/** Whether a password fits a hash; without a hash it does the same work and says no, so that nobody learns who has an account. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const against = kept ?? await dummy
  const fits = await turn(() => verify(against, password).catch(() => false))
  return kept !== null && fits
}

/** Whether a hash is weaker than today's strength and should be made anew at the next sign-in. */
export function needsRehash(kept: string): boolean {
  const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(kept) ?? []
  return Number(memory ?? 0) < STRENGTH.memoryCost || Number(passes ?? 0) < STRENGTH.timeCost
}
