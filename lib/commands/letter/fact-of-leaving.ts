import type { letter } from '../../db/schema/letter'
import { purposeRule } from '../../domain/letter/purposes'
import type { Channel } from '../../domain/request/words'

/**
 * The clock fact that a letter starts by leaving on a day; null when it moves no clock. A request that a register took under a number is registered, one that was handed
 * over is received; what was mailed or posted is sent.
 */
export function factOfLeaving(of: Pick<typeof letter.$inferSelect, 'lawId' | 'purpose' | 'remedy'>, left: { on: string; channel: Channel; registerNumber?: string }): { type: string; remedy?: string } | null {
  const fact = purposeRule(of.lawId, of.purpose, left.on)?.fact ?? null
  if (!fact) return null
  const handedOver = left.channel === 'electronic_register' || left.channel === 'portal' || left.channel === 'in_person'
  const type = fact.type === 'sent' && handedOver ? (left.registerNumber ? 'registered' : 'received') : fact.type
  return { type, ...(fact.remedy ? { remedy: of.remedy ?? fact.remedy } : {}) }
}
