import { describe, expect, it } from 'vitest'
import { computeDeadlines } from './compute-deadlines'
import checked from './checked-vectors.json'
import designed from './law-vectors.json'
import own from './own-vectors.json'
import type { DeadlineRow, Reading } from './types'

type Expected = { rule: string; readings?: Partial<Reading>[] } & Partial<Omit<DeadlineRow, 'readings'>>
type Vector = { id: string; input: Record<string, unknown>; expect: Expected[]; why: string; guard?: boolean }

const files: Record<string, Vector[]> = {
  'law-vectors.json': designed as unknown as Vector[], 'own-vectors.json': own as unknown as Vector[], 'checked-vectors.json': checked as unknown as Vector[],
}

function differences(vector: Vector): string[] {
  const result = computeDeadlines(vector.input)
  if (!result.ok) return [`${result.error.code} at ${result.error.path}: ${result.error.message}`]
  return vector.expect.flatMap(({ rule, readings, ...fields }) => {
    const row = result.answer.deadlines.find((one) => one.rule === rule)
    if (!row) return [`no row ${rule}`]
    const wrong = Object.entries(fields).filter(([key, value]) => JSON.stringify(row[key as keyof DeadlineRow]) !== JSON.stringify(value))
      .map(([key, value]) => `${rule}.${key}: wanted ${JSON.stringify(value)}, got ${JSON.stringify(row[key as keyof DeadlineRow])}`)
    const missing = (readings ?? []).filter((wanted) => !row.readings.some((reading) =>
      Object.entries(wanted).every(([key, value]) => JSON.stringify(reading[key as keyof Reading]) === JSON.stringify(value))))
      .map((wanted) => `${rule}: no reading ${JSON.stringify(wanted)} in ${JSON.stringify(row.readings)}`)
    return [...wrong, ...missing]
  })
}

describe.each(Object.entries(files))('%s', (_file, vectors) => {
  it('holds vectors', () => expect(vectors.length).toBeGreaterThan(20))

  it.each(vectors.filter((vector) => !vector.guard).map((vector) => [vector.id, vector.why, vector] as const))('%s: %s', (_id, _why, vector) => {
    expect(differences(vector)).toEqual([])
  })

  it.each(vectors.filter((vector) => vector.guard).map((vector) => [vector.id, vector.why, vector] as const))('%s is a guard: %s', (_id, _why, vector) => {
    const found = differences(vector)
    expect(found).not.toEqual([])
    expect(found.filter((line) => !line.includes('wanted'))).toEqual([])
  })
})
