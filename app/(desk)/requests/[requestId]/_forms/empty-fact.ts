import type { FactForm } from '@/lib/inputs/fact-form'
import type { FormFact } from '@/lib/queries/request/case-forms'

/** A fact form with nothing in it but the day. */
export function emptyFact(on: string, type = '', remedy = ''): FactForm {
  return {
    type, precision: 'day', on, time: '', earliest: '', latest: '', result: '', notifiedOn: '', until: '', days: '', complete: false, to: '', of: '', remedy,
    registerNumber: '', evidenceNote: '', documentId: '', uploadIds: [], correcting: false, why: '',
  }
}

/** A recorded fact in the form, to be set right. */
export function typedFact(fact: FormFact): FactForm {
  const text = (key: string) => (fact.extra[key] === undefined ? '' : String(fact.extra[key]))
  const [atDay = '', time = ''] = fact.at?.split('T') ?? []
  return {
    ...emptyFact(fact.on ?? atDay, fact.type, text('remedy')), precision: fact.earliest ? 'between' : fact.at ? 'minute' : 'day', time,
    earliest: fact.earliest ?? '', latest: fact.latest ?? '', result: text('result'), notifiedOn: text('notifiedOn'), until: text('until'), days: text('days'),
    complete: fact.extra.complete === true, to: text('to'), of: text('of'), registerNumber: fact.registerNumber ?? '', evidenceNote: fact.evidenceNote ?? '',
    documentId: fact.documentId ?? '', correcting: true,
  }
}
