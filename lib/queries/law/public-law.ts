import { lawInForce } from '../../db/calendar-book'
import { db } from '../../db/client'
import type { LawInForce } from '../../domain/law/law-data'

/**
 * The laws and calendars as anybody may see them: the data in force here, under the calendar years and days that this house confirmed, which are law data and name
 * no case and no person (docs/decisions/0040). No actor: the law guide needs no account.
 */
export function publicLaw(): LawInForce {
  return lawInForce(db())
}
