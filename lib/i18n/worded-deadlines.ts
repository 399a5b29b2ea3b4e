import type { DeadlineAnswer, Step } from '../domain/deadline/types'
import { citation } from '../domain/law/reference/citation'
import { readingLabel, stepText } from './deadline-text'
import type { Language } from './languages'

/** An answer as `plazo deadlines` prints it: the codes of steps and readings in words of a language; every key on every row. */
export function wordedAnswer(language: Language, answer: DeadlineAnswer) {
  return { ...answer, deadlines: answer.deadlines.map((row) => wordedRow(language, row)) }
}

/** One row with its sentences in words. */
export function wordedRow(language: Language, row: DeadlineAnswer['deadlines'][number]) {
  return {
    rule: row.rule, whose: row.whose, nominalOn: row.nominalOn, dueOn: row.dueOn, dueAt: row.dueAt, silenceFrom: row.silenceFrom, opensOn: row.opensOn,
    safeUntil: row.safeUntil, latestUntil: row.latestUntil, effect: row.effect, cite: row.cite, verified: row.verified, provisional: row.provisional,
    state: row.state, late: row.late,
    readings: row.readings.map((reading) => ({
      label: readingLabel(language, reading), nominalOn: reading.nominalOn, dueOn: reading.dueOn, opensOn: reading.opensOn, closesOn: reading.closesOn, cite: reading.cite,
    })),
    steps: row.steps.map((step) => ({ code: step.code, on: step.on, text: stepText(language, step), cite: citesOf(step) })),
  }
}

/** The articles that a step rests on, each with its law; null for a step that rests on a fact or a calendar alone. */
function citesOf(step: Step): string | null {
  const cites = step.sources.flatMap((source) => (source.kind === 'law' && source.cite !== '' ? [citation(source.law, source.cite)] : []))
  return cites.length > 0 ? cites.join(' · ') : null
}
