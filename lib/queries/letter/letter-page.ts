import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { today } from '../../clock'
import { caseDates } from '../../db/case-dates'
import { db } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { authority } from '../../db/schema/authority'
import { letter, letterComment, letterEnclosure, letterVersion } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { requester } from '../../db/schema/people'
import { document, file } from '../../db/schema/record'
import { question } from '../../db/schema/request'
import { caseFor } from '../../db/scope'
import type { Addressee, Enclosure, LetterState, Purpose } from '../../domain/letter/words'
import { may, mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import type { Channel } from '../../domain/request/words'
import type { ScriptName } from '../../i18n/script-names'
import { namesOf } from '../request/case-people'
import { letterChecks } from './letter-checks'
import type { LetterChecks } from './letter-checks'
import { letterNames } from './letter-names'
import { letterPeople } from './letter-people'

export type LetterComment = {
  id: string; paragraph: number | null; quoted: string; text: string; at: string; by: string; resolved: boolean
}
export type LetterVersion = { no: number; why: (typeof letterVersion.$inferSelect)['why']; at: string; by: string; subject: string; text: string }
export type LetterEnclosure = { documentId: string; filename: string; as: Enclosure; size: number }
/** Why the reader can't approve: null, they can. */
export type ApproveNot = 'not_allowed' | 'four_eyes' | 'blocked' | null

export type LetterPage = {
  id: string; requestId: string; authorityId: string; ref: string; caseLanguage: string; purpose: Purpose; language: string; lawId: string; state: LetterState; changesWanted: boolean
  leaving: boolean; subject: string; text: string; fields: Record<string, string>; version: number; savedAt: string; savedBy: string | null
  addressee: Addressee; addresseeName: string; addresseeAddress: string; email: string | null; channel: Channel
  /** `power`: the name of the proof of power that is kept for whoever represents it, if any. */
  requester: { id: string; name: string; idNumber: string | null; power: string | null }
  /** Names in it that no machine writes in another script. */
  names: ScriptName[]
  enclosures: LetterEnclosure[]; documents: { id: string; filename: string }[]
  questions: { id: string; label: string; text: string; parts: { label: string; text: string }[] }[]
  versions: LetterVersion[]; comments: LetterComment[]; checks: LetterChecks
  review: { reviewer: string | null; askedBy: string | null; askedAt: string } | null
  approval: { by: string | null; at: string } | null
  fourEyes: boolean; writers: string[]; reviewers: { id: string; name: string }[]
  window: { opensOn: string | null; until: string } | null
  may: { draft: boolean; approve: boolean; send: boolean; document: boolean; settings: boolean; directory: boolean }
  approveNot: ApproveNot
  /** The languages that the law takes this letter in. */
  languages: string[]
  /** The day whose version of the law the letter cites. */
  lawDay: string
  today: string; zone: string
}
const MOST_VERSIONS = 60

/** A letter with all that its page shows: text, versions, comments, what the law still wants, and who may do what and why not. NotFound for a stranger. */
export function letterPage(actor: Actor, requestId: string, letterId: string): LetterPage {
  const found = caseFor(db(), actor, { id: requestId })
  const row = db().select().from(letter).where(and(eq(letter.id, letterId), eq(letter.requestId, requestId), isNull(letter.discardedAt))).get()
  if (!found || !row) throw new NotFound()
  const { row: of, scope } = found
  const about = db().select({ zone: authority.zone, id: requester.id, name: requester.name, idNumber: requester.idNumber, power: requester.powerFilename }).from(authority)
    .innerJoin(requester, eq(requester.id, row.requesterId)).where(eq(authority.id, of.authorityId)).get()
  if (!about) throw new NotFound()
  const day = today(about.zone)
  const versions = db().select().from(letterVersion).where(eq(letterVersion.letterId, letterId)).orderBy(desc(letterVersion.no)).limit(MOST_VERSIONS).all()
  const comments = db().select().from(letterComment).where(eq(letterComment.letterId, letterId)).orderBy(asc(letterComment.at), asc(letterComment.id)).all()
  const people = letterPeople(letterId, requestId, scope)
  const actorId = actor.kind === 'person' ? actor.id : ''
  const names = namesOf([row.savedBy, row.reviewerId ?? '', row.reviewAskedBy ?? '', row.approvedBy ?? '', ...people.writers, ...versions.map((one) => one.by), ...comments.map((one) => one.by)])
  const checks = letterChecks(db(), letterId)
  const mayApprove = may(actor, 'approve_letter', scope)
  const leaving = db().select({ id: outbox.id }).from(outbox).where(and(eq(outbox.letterId, letterId), inArray(outbox.state, ['queued', 'sending', 'sent', 'unknown']))).get() !== undefined
  const { id, purpose, language, lawId, state, changesWanted, subject, text, fields, version, savedAt, addressee, addresseeName, addresseeAddress, email, channel } = row
  return {
    id, requestId, authorityId: of.authorityId, ref: of.ref, caseLanguage: of.language, purpose, language, lawId, state, changesWanted, leaving, subject, text, fields, version, savedAt, savedBy: names[row.savedBy] ?? null,
    addressee, addresseeName, addresseeAddress, email, channel, requester: { id: about.id, name: about.name, idNumber: about.idNumber, power: about.power },
    names: letterNames(language, of.authorityId, about.name), ...attachable(requestId, letterId), questions: numbered(requestId),
    versions: versions.map(({ no, why, at, by, subject: then, text: words }) => ({ no, why, at, by: names[by] ?? '', subject: then, text: words })),
    comments: comments.map((one) => ({ id: one.id, paragraph: one.paragraph, quoted: one.quoted, text: one.text, at: one.at, by: names[one.by] ?? '', resolved: one.resolvedAt !== null })),
    checks,
    review: row.reviewAskedAt ? { reviewer: names[row.reviewerId ?? ''] ?? null, askedBy: names[row.reviewAskedBy ?? ''] ?? null, askedAt: row.reviewAskedAt } : null,
    approval: row.approvedAt ? { by: names[row.approvedBy ?? ''] ?? null, at: row.approvedAt } : null,
    fourEyes: people.fourEyes, writers: people.writers.map((one) => names[one] ?? '').filter(Boolean), reviewers: people.reviewers,
    window: windowOf(of, row.remedy, day),
    may: {
      draft: may(actor, 'draft_letter', scope), approve: mayApprove, send: may(actor, 'send', scope), document: may(actor, 'add_document', scope),
      settings: actor.kind !== 'person' || (actor.role === 'admin' && actor.partnerId === null), directory: mayInHouse(actor, 'manage_authorities'),
    },
    approveNot: !mayApprove ? 'not_allowed' : people.fourEyes && people.writers.includes(actorId) ? 'four_eyes' : checks.blocking.length > 0 ? 'blocked' : null,
    languages: checks.languages, lawDay: checks.lawDay, today: day, zone: about.zone,
  }
}

function attachable(requestId: string, letterId: string): Pick<LetterPage, 'enclosures' | 'documents'> {
  const all = db().select({ id: document.id, filename: document.filename, size: file.size }).from(document).innerJoin(file, eq(file.sha256, document.sha256))
    .where(eq(document.requestId, requestId)).orderBy(asc(document.addedAt), asc(document.id)).all()
  const chosen = db().select().from(letterEnclosure).where(eq(letterEnclosure.letterId, letterId)).orderBy(asc(letterEnclosure.position)).all()
  return {
    enclosures: chosen.map((one) => {
      const of = all.find((doc) => doc.id === one.documentId)
      return { documentId: one.documentId, filename: of?.filename ?? '', as: one.as, size: of?.size ?? 0 }
    }),
    documents: all.map(({ id, filename }) => ({ id, filename })),
  }
}

function numbered(requestId: string): LetterPage['questions'] {
  const rows = db().select().from(question).where(eq(question.requestId, requestId)).orderBy(asc(question.position)).all()
  return rows.filter((one) => one.parentId === null).map(({ id, label, text }) => ({
    id, label, text, parts: rows.filter((part) => part.parentId === id).map((part) => ({ label: part.label, text: part.text })),
  }))
}

/** Our own window for a remedy, where the letter is one: from when, and the last safe day. */
function windowOf(of: Parameters<typeof caseDates>[1], remedy: string | null, day: string): LetterPage['window'] {
  if (!remedy) return null
  const row = caseDates(db(), of, liveFacts(db(), of.id), day).rows.find((one) => one.rule === remedy)
  return row?.dueOn ? { opensOn: row.opensOn, until: row.dueOn } : null
}
