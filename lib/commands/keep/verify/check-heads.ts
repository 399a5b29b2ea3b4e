import type Database from 'better-sqlite3'
import type { Last } from './check-chains'
import type { Report } from './problem'

const MOST_NAMED = 20

/** Compares where each chain ends with the kept head: a tail that was cut off, or an end that was replaced, shows here only. */
export function checkHeads(raw: Database.Database, lasts: ReadonlyMap<string, Last>, name: (subject: string) => string, report: Report): void {
  const heads = raw.prepare('SELECT subject, seq, hash FROM event_head').all() as { subject: string; seq: number; hash: string }[]
  for (const head of heads) {
    const last = lasts.get(head.subject) ?? { seq: 0, hash: '' }
    for (let seq = last.seq + 1; seq <= Math.min(head.seq, last.seq + MOST_NAMED); seq += 1) {
      report('event_tail', `${name(head.subject)} ${seq}`, 'The history was longer: this event was cut off its end.')
    }
    if (head.seq < last.seq) report('event_tail', `${name(head.subject)} ${last.seq}`, 'The kept end of the history lies before this event.')
    else if (head.seq === last.seq && head.hash !== last.hash) report('event_tail', `${name(head.subject)} ${last.seq}`, 'This event is not the one that the history ended with.')
  }
  const known = new Set(heads.map((head) => head.subject))
  for (const [subject, last] of lasts) {
    if (!known.has(subject)) report('event_tail', `${name(subject)} ${last.seq}`, 'The kept end of this history is gone.')
  }
}
