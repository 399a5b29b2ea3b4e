import { setUp } from '../commands/house/set-up'
import { migrateDatabase } from '../db/migrate'
import { setUpInput } from '../inputs/house/set-up'
import { codesOf } from './input-codes'

export type InitArgs = { org: string; email: string; password: string; language?: string; zone?: string }

/** `plazo init`: makes the data folder, the organisation and its first admin; a second one answers not_empty. */
export async function init(args: InitArgs): Promise<{ organisation: string; admin: string }> {
  const language = args.language ?? 'en'
  const email = args.email.trim().toLowerCase()
  const given = {
    name: args.org, language, languages: [language], zone: args.zone ?? 'Europe/Madrid',
    adminName: email.split('@')[0] ?? email, adminEmail: email, password: args.password,
  }
  const input = codesOf(setUpInput, given, { password: 'weak_password' })
  migrateDatabase()
  const done = await setUp({ kind: 'command_line' }, input)
  return { organisation: done.organisation, admin: done.admin.email }
}
