import { afterAll, expect } from 'vitest'
import { generateExample } from '../lib/commands/example/generate-example'
import { verify } from '../lib/commands/keep/verify/verify'
import { closeDb } from '../lib/db/client'
import { freshDatabase } from '../lib/db/testing'
import type { FreshDatabase } from '../lib/db/testing'

const OPERATOR = { kind: 'command_line' } as const
const made: FreshDatabase[] = []
afterAll(() => made.reverse().forEach((one) => one.cleanUp()))

/** The folder of a new organisation with so many generated cases, for a test of what measures. */
export async function houseOf(size: number): Promise<string> {
  const fresh = freshDatabase()
  made.push(fresh)
  fresh.setClock('2026-04-08T10:00:00Z')
  await generateExample(OPERATOR, { size, seed: 7, progress: () => undefined })
  expect(await verify(fresh.folder)).toEqual({ ok: true, problems: [] })
  closeDb()
  return fresh.folder
}
