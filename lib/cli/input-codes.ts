import type { z } from 'zod'
import { Refusal } from '../domain/refusal'
import type { RefusalCode } from '../domain/refusal'

/** Reads arguments by a command's schema; refuses the first bad one with its code, `bad_input` unless a field has one of its own. */
export function codesOf<S extends z.ZodType>(schema: S, given: unknown, codes: Record<string, RefusalCode> = {}): z.output<S> {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  throw new Refusal(codes[field] ?? 'bad_input', { field, problem: issue?.message ?? 'invalid' }, field)
}
