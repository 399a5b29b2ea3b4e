import type { letter } from '../../db/schema/letter'
import { purposesOf } from '../../domain/letter/purposes'

/** The clock fact that a letter starts by leaving on a day; null when it moves no clock. */
export function factOfLeaving(of: Pick<typeof letter.$inferSelect, 'lawId' | 'purpose' | 'remedy'>, on: string): { type: string; remedy?: string } | null {
  const fact = purposesOf(of.lawId, on).find((rule) => rule.purpose === of.purpose)?.fact ?? null
  if (!fact) return null
  const remedy = of.remedy ?? fact.remedy
  return { type: fact.type, ...(fact.remedy && remedy ? { remedy } : {}) }
}
