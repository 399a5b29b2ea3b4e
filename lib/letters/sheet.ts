import type { Enclosure, LetterState, Purpose } from '../domain/letter/words'
import type { Channel, RequesterKind, RequestLanguage } from '../domain/request/words'

export type SheetEnclosure = { filename: string; sha256: string; as: Enclosure }
export type SheetLetterhead = { name: string; address: string; place: string; signer: string; signerRole: string; logoSha256: string | null }

/**
 * All that a letter needs to be checked, hashed and drawn, as plain data. `subject` and `text` are the source (Markdown with fields), `fields` the values of
 * the case with what the writer gave over them, `on` the calendar date that the letter bears. `dates` are the days behind the fields.
 */
export type LetterSheet = {
  letterId: string | null
  requestId: string
  requestRef: string
  purpose: Purpose
  language: RequestLanguage
  lawId: string
  lawVersion: string | null
  lawInForce: boolean
  remedy: string | null
  region: string
  subject: string
  text: string
  fields: Readonly<Record<string, string>>
  dates: Readonly<Record<string, string | null>>
  addressee: { name: string; address: string; email: string | null }
  /** The channels by which the addressee is known to take letters; null where the directory says nothing. */
  channels: readonly Channel[] | null
  channel: Channel
  requester: { id: string; name: string; kind: RequesterKind; email: string | null }
  letterhead: SheetLetterhead | null
  enclosures: readonly SheetEnclosure[]
  state: LetterState
  draft: boolean
  on: string
  template: { id: string; no: number } | null
}
