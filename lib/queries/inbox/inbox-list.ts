import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { db } from '../../db/client'
import { inbound, inboundGuess } from '../../db/schema/inbox'
import { message } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { InboundState, MailKind, MatchReason } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import { mailsOf, toClassify } from './tabs'
import type { InboxTab } from './tabs'

export const INBOX_PAGE = 50
/** Where a page of the list goes on. */
export type InboxCursor = { at: string; id: string }

/**
 * A row of the inbox. `id` is the mail's, or the message's where it waits to be classified; `at` the instant when it came, `on` the day for one logged by hand;
 * `from` a name or an address as the sender gives it. `guess`: the likeliest case that the reader may see.
 */
export type InboxRow = {
  id: string; from: string | null; subject: string | null; language: string | null; at: string; on: string | null; state: InboundState | null; kind: MailKind | null
  ref: string | null; guess: { ref: string; why: MatchReason; found: string | null } | null
}
export type InboxList = { rows: InboxRow[]; next: InboxCursor | null }

/** One page of a tab: what waits oldest first, what is done newest first. Two statements. */
export function inboxList(actor: Actor, tab: InboxTab, after: InboxCursor | null): InboxList {
  const found = tab === 'classify' ? messages(actor, after) : mails(actor, tab, after)
  const rows = found.slice(0, INBOX_PAGE), last = rows.at(-1)
  const guesses = tab === 'match' || tab === 'failures' ? firstGuesses(actor, rows.map((row) => row.id)) : new Map<string, InboxRow['guess']>()
  return { rows: rows.map((row) => ({ ...row, guess: guesses.get(row.id) ?? null })), next: found.length > INBOX_PAGE && last ? { at: last.at, id: last.id } : null }
}

const beyond = (after: InboxCursor | null, at: AnySQLiteColumn, id: AnySQLiteColumn, sign: '<' | '>') =>
  after ? sql`(${at}, ${id}) ${sql.raw(sign)} (${after.at}, ${after.id})` : undefined

function mails(actor: Actor, tab: Exclude<InboxTab, 'classify'>, after: InboxCursor | null): Omit<InboxRow, 'guess'>[] {
  const oldest = tab === 'match'
  const order = oldest ? asc : desc
  return db().select({ mail: inbound, ref: request.ref, language: request.language }).from(inbound)
    .leftJoin(request, eq(request.id, inbound.requestId)).leftJoin(message, eq(message.id, inbound.messageId))
    .where(and(mailsOf(actor, tab), beyond(after, inbound.arrivedAt, inbound.id, oldest ? '>' : '<')))
    .orderBy(order(inbound.arrivedAt), order(inbound.id)).limit(INBOX_PAGE + 1).all()
    .map(({ mail, ref, language }) => ({
      id: mail.id, from: mail.fromName || mail.fromAddress, subject: mail.subject, language, at: mail.arrivedAt, on: null, state: mail.state, kind: mail.kind, ref,
    }))
}

function messages(actor: Actor, after: InboxCursor | null): Omit<InboxRow, 'guess'>[] {
  return db().select({ message, mail: inbound, ref: request.ref, language: request.language }).from(message)
    .innerJoin(request, eq(request.id, message.requestId)).leftJoin(inbound, eq(inbound.id, message.inboundId))
    .where(and(toClassify(actor), beyond(after, message.recordedAt, message.id, '>')))
    .orderBy(asc(message.recordedAt), asc(message.id)).limit(INBOX_PAGE + 1).all()
    .map(({ message: one, mail, ref, language }) => ({
      id: one.id, from: mail ? mail.fromName || mail.fromAddress : one.counterpart, subject: one.subject ?? mail?.subject ?? null, language: one.language ?? language,
      at: one.recordedAt, on: mail ? null : one.on, state: mail?.state ?? null, kind: mail?.kind ?? null, ref,
    }))
}

/** The first message of a case that waits to be classified, by its id; null when none does, or the case isn't the actor's to know. */
export function firstWaiting(actor: Actor, requestId: string): string | null {
  return db().select({ id: message.id }).from(message).innerJoin(request, eq(request.id, message.requestId)).leftJoin(inbound, eq(inbound.id, message.inboundId))
    .where(and(eq(message.requestId, requestId), toClassify(actor))).orderBy(asc(message.recordedAt), asc(message.id)).limit(1).get()?.id ?? null
}

function firstGuesses(actor: Actor, ids: readonly string[]): Map<string, InboxRow['guess']> {
  if (ids.length === 0) return new Map()
  const rows = db().select({ id: inboundGuess.inboundId, why: inboundGuess.why, found: inboundGuess.found, ref: request.ref }).from(inboundGuess)
    .innerJoin(request, eq(request.id, inboundGuess.candidateId)).where(and(inArray(inboundGuess.inboundId, [...ids]), visibleTo(actor))).orderBy(desc(inboundGuess.rank)).all()
  return new Map(rows.map(({ id, ...guess }) => [id, guess]))
}
