import type { z } from 'zod'

type Parsed<T> = { ok: true; data: T } | { ok: false; fields: Record<string, string> }

/** Reads what came by the schema: unknown keys are dropped, the first code of each field is kept ("questions.0.text" → "required"). */
export function parse<S extends z.ZodType>(schema: S, given: unknown): Parsed<z.output<S>> {
  const read = schema.safeParse(given instanceof FormData ? fieldsOf(given) : given)
  if (read.success) return { ok: true, data: read.data }
  const fields: Record<string, string> = {}
  for (const issue of read.error.issues) fields[issue.path.join('.')] ??= /^[a-z_]+$/.test(issue.message) ? issue.message : 'invalid'
  return { ok: false, fields }
}

function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).length > 1 ? form.getAll(name) : form.get(name)]))
}
