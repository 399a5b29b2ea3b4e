import { may, maySee } from '../permissions'
import type { CaseScope, PersonActor } from '../permissions'
import type { Standing } from './date-kind'

/** Somebody with an account that is not disabled, and whether they are a member of the case that is asked about. */
export type Candidate = { actor: PersonActor; isMember: boolean }
export type CaseOf = Omit<CaseScope, 'isMember'>

const scopeOf = (one: CaseOf, isMember: boolean): CaseScope => ({ ...one, isMember })
const answersForTeam = ({ actor }: Candidate) => actor.role === 'coordinator' && actor.partnerId === null
const isAdmin = ({ actor }: Candidate) => actor.role === 'admin' && actor.partnerId === null

/**
 * Who is told of the dates of a case, and as what: members who may act on it have it in hand (the assignee is one); coordinators answer for it. Where no member can
 * act, the coordinators have it in hand; where there is none, the admins. A restricted case concerns its members alone.
 */
export function audienceOf(one: CaseOf, people: readonly Candidate[]): Map<string, Standing> {
  const seen = people.filter((who) => maySee(who.actor, scopeOf(one, who.isMember)))
  const hands = seen.filter((who) => who.isMember && may(who.actor, 'note', scopeOf(one, true)))
  const coordinators = seen.filter(answersForTeam)
  const answering = coordinators.length > 0 ? coordinators : seen.filter(isAdmin)
  const found = new Map<string, Standing>(answering.map((who) => [who.actor.id, hands.length > 0 ? 'answering' : 'in_hand']))
  for (const who of hands) found.set(who.actor.id, 'in_hand')
  return found
}

/** Who is told of a reply that waits: the members who may classify it, else who answers for the case. */
export function mayClassify(one: CaseOf, people: readonly Candidate[]): string[] {
  return firstWhoMay('classify', one, people)
}

/** Who is asked to approve a letter: the reviewer, else the members who may, else who answers; never who wrote it while four eyes are asked for. */
export function mayApprove(one: CaseOf, people: readonly Candidate[], letter: { reviewerId: string | null; writers: readonly string[]; fourEyes: boolean }): string[] {
  const free = people.filter((who) => !letter.fourEyes || !letter.writers.includes(who.actor.id))
  const reviewer = free.find((who) => who.actor.id === letter.reviewerId && may(who.actor, 'approve_letter', scopeOf(one, who.isMember)))
  return reviewer ? [reviewer.actor.id] : firstWhoMay('approve_letter', one, free)
}

function firstWhoMay(deed: 'classify' | 'approve_letter', one: CaseOf, people: readonly Candidate[]): string[] {
  const able = people.filter((who) => may(who.actor, deed, scopeOf(one, who.isMember)))
  const rounds = [(who: Candidate) => who.isMember, answersForTeam, isAdmin, () => true]
  return (rounds.map((round) => able.filter(round)).find((some) => some.length > 0) ?? []).map((who) => who.actor.id)
}
