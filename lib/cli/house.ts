import { NotFound, Refusal } from '../domain/refusal'
import { answer } from './command'
import type { Call, Command } from './command'
import { init as initHouse } from './init'
import { passwordFrom, UsageError } from './io'
import { migrateStart } from './migrate-start'
import { userAdd, userDisable } from './user'
import { needed, readWords, valueOf } from './words'

/** `plazo init`: the organisation and its first admin, password on standard input. */
export const init: Command = async (call) => {
  const words = readWords(call.words, { values: ['org', 'email', 'language', 'zone'], plain: [0, 0] })
  const org = needed(words, 'org'), email = needed(words, 'email')
  const language = valueOf(words, 'language'), zone = valueOf(words, 'zone')
  const made = await initHouse({ org, email, password: await passwordFrom(call.io), ...(language ? { language } : {}), ...(zone ? { zone } : {}) })
  answer(call, made, `${made.organisation}: ${made.admin} is its first admin`)
}

/** `plazo user add` and `plazo user disable`. */
export const user: Command = async (call) => {
  try {
    await userVerb(call)
  } catch (error) {
    // On pages whoever may not manage people sees no such page; here there is nothing to hide.
    throw error instanceof NotFound ? new Refusal('not_allowed') : error
  }
}

async function userVerb(call: Call): Promise<void> {
  const [verb = '', ...rest] = call.words
  if (verb === 'add') {
    const words = readWords(rest, { values: ['email', 'role', 'name'], plain: [0, 0] })
    const email = needed(words, 'email'), role = needed(words, 'role'), name = valueOf(words, 'name')
    const added = await userAdd(call.actor(), { email, role, password: await passwordFrom(call.io), ...(name ? { name } : {}) })
    return answer(call, added, `${added.email}: ${added.role}`)
  }
  if (verb === 'disable') {
    const { plain: [email = ''] } = readWords(rest, { plain: [1, 1] })
    const done = userDisable(call.actor(), email)
    return answer(call, done, `${done.email}: disabled`)
  }
  throw new UsageError(`user takes "add" or "disable"`)
}

/** Internal: what the launcher runs before web and worker. */
export const migrate: Command = (call) => {
  readWords(call.words, { flags: ['start'], plain: [0, 0] })
  call.io.out(JSON.stringify(migrateStart()))
}
