import { logRequest } from '../commands/request/log-request'
import { recordFacts } from '../commands/request/record-facts'
import { db } from '../db/client'
import { caseFor } from '../db/scope'
import { Refusal } from '../domain/refusal'
import { factInput } from '../inputs/fact'
import { logRequestInput } from '../inputs/log-request'
import { plainCase } from '../queries/request/plain-case'
import { plainList } from '../queries/request/plain-list'
import { answer } from './command'
import type { Command } from './command'
import { jsonFrom } from './io'
import { parsed } from './parsed'
import { table } from './table'
import { readWords } from './words'

/** `plazo log`: one request already sent, or an array of them. All are read before the first is written. */
export const log: Command = async (call) => {
  readWords(call.words, { plain: [0, 0] })
  const actor = call.actor()
  db()
  const value = await jsonFrom(call.io)
  const inputs = (Array.isArray(value) ? value : [value]).map((one, index) => parsed(logRequestInput, one, Array.isArray(value) ? `[${index}]` : ''))
  const logged = inputs.map((input) => ({ request: logRequest(actor, input).ref }))
  answer(call, Array.isArray(value) ? logged : logged[0], logged.map((one) => one.request).join('\n'))
}

/** `plazo fact REF`: one clock fact or an array, recorded together; answers each date that moved. */
export const fact: Command = async (call) => {
  const { plain: [ref = ''] } = readWords(call.words, { plain: [1, 1] })
  const actor = call.actor()
  const found = caseFor(db(), actor, { ref })
  if (!found) throw new Refusal('no_such_request')
  const value = await jsonFrom(call.io)
  const facts = (Array.isArray(value) ? value : [value]).map((one, index) => parsed(factInput, one, Array.isArray(value) ? `[${index}]` : ''))
  if (facts.length === 0) throw new Refusal('missing_fields', { fields: 'facts' })
  const { moved } = recordFacts(actor, { requestId: found.row.id, facts, uploadIds: [] })
  answer(call, { request: ref, moved }, [`${ref}: ${facts.length} recorded`, ...moved.map((one) => `  ${one.rule}: ${one.was ?? '–'} → ${one.now ?? '–'}`)].join('\n'))
}

/** `plazo list`: the cases that the actor sees, soonest deadline first. */
export const list: Command = (call) => {
  readWords(call.words, { plain: [0, 0] })
  const rows = plainList(call.actor())
  answer(call, rows, table(['request', 'authority', 'stage', 'outcome', 'next', 'whose', 'title'],
    rows.map((row) => [row.request, row.authority, row.stage, row.outcome, row.nextDeadline?.dueOn ?? null, row.nextDeadline?.whose ?? null, row.title])))
}

/** `plazo show REF`: one case whole. */
export const show: Command = (call) => {
  const { plain: [ref = ''] } = readWords(call.words, { plain: [1, 1] })
  const shown = plainCase(call.actor(), ref)
  answer(call, shown, [
    `${shown.request}  ${shown.title}`, `${shown.authority} · ${shown.law} (${shown.version ?? 'no version loaded'}) · ${shown.stage} · ${shown.outcome}`,
    '', table(['rule', 'whose', 'due', 'state', 'effect'], shown.deadlines.map((one) => [one.rule, one.whose, one.dueAt ?? one.dueOn, one.state, one.effect])),
    '', ...shown.facts.map((one) => `${'on' in one ? String(one.on) : ''}  ${one.type}`),
  ].join('\n'))
}
