import { esMd102019 } from './es-md-10-2019'
import { lawReference } from './law-reference'
import type { Hearing } from './types'

/**
 * Who hears a complaint under a law on a day. With `region` 'ES-MD' the State's law follows Madrid's history too (Rivas before 2020). Where
 * two periods share a day the later one counts. Null for an unknown law, one without an oversight body, and a day before the first body.
 */
export function bodyHearing(lawId: string, on: string, region?: string): Hearing | null {
  const law = lawReference(lawId)
  if (!law) return null
  const hearings = lawId === 'es-ltaibg' && region === 'ES-MD' ? esMd102019.hearings : law.hearings
  if (hearings.length > 0) return hearings.findLast(({ from, to }) => (from === null || from <= on) && (to === null || on <= to)) ?? null
  const remedy = law.remedies.find(({ id }) => id === law.oversightRemedy)
  if (!remedy) return null
  return { from: null, to: null, body: remedy.body, status: remedy.status, ...(remedy.src === undefined ? {} : { src: remedy.src }) }
}
