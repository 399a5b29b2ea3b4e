import { KINDS, PERSONAS, type Kind, type Persona } from './staged'

/** What becomes of a try: done; refused, though the case is seen (`no`); or as if there were no such thing (`hidden`). */
export type Outcome = 'done' | 'no' | 'hidden'
export type Right = keyof typeof RIGHTS

// The table of product.md, "People and what they may do", spelled out. Columns: admin, coordinator, staff, volunteer, observer, partner's person (staff).
const SPELLED = { d: 'done', n: 'no', h: 'hidden' } as const
const HIDDEN = 'hhhhhh'
const RIGHTS = {
  /** assign, approve letters, complain, close: staff on own cases. */
  coordinate: { own: 'dddnnh', foreign: 'ddnhhh', partners: 'ddnhhd' },
  /** record dates, classify replies, send, file: staff on all that they see. */
  record: { own: 'dddnnh', foreign: 'dddhhh', partners: 'dddhhd' },
  /** log replies, draft, answer questions, notes, documents: volunteers on own cases. */
  contribute: { own: 'ddddnh', foreign: 'dddhhh', partners: 'dddhhd' },
  /** read: volunteers and observers what they are members of. */
  read: { own: 'dddddh', foreign: 'dddhhh', partners: 'dddhhd' },
} as const

/** What the table of product.md says of a persona, a case and a right. A restricted case is seen by its members alone, whatever their role. */
export function outcomeOf(right: Right, kind: Kind, persona: Persona): Outcome {
  const { own, foreign, partners } = RIGHTS[right]
  const row = { own, restrictedOwn: own, foreign, restricted: HIDDEN, partners }[kind]
  return SPELLED[row[PERSONAS.indexOf(persona)] as keyof typeof SPELLED]
}

/** Every cell of the table. */
export const CELLS = KINDS.flatMap((kind) => PERSONAS.map((persona) => ({ kind, persona })))
