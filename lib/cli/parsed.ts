import type { z } from 'zod'
import { Refusal } from '../domain/refusal'

/** Reads a value with a command's schema. Refuses with missing_fields or bad_input, naming the first field that is wrong. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, at: string): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const path = [at, issue?.path.map(String).join('.') ?? ''].filter(Boolean).join('.')
  const missing = result.error.issues.filter((one) => one.message === 'required' || (one.code === 'invalid_type' && valueAt(value, one.path) === undefined))
  if (missing.length) throw new Refusal('missing_fields', { fields: missing.map((one) => [at, one.path.map(String).join('.')].filter(Boolean).join('.')).join(', ') })
  throw new Refusal('bad_input', { path, message: issue?.message ?? '' })
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), value)
}
