/** Who may do what (the table of product.md, "People and what they may do"), asked by every command and query. */
export const ROLES = ['admin', 'coordinator', 'staff', 'volunteer', 'observer'] as const
export type Role = (typeof ROLES)[number]

export type PersonActor = { kind: 'person'; id: string; role: Role; partnerId: string | null }
/** `command_line` is the operator who holds the data folder; `system` is Plazo's own worker. */
export type Actor = PersonActor | { kind: 'command_line' } | { kind: 'system' }

/** Deeds on the installation, not on one case. */
export const HOUSE_DEEDS = {
  manage_people: ['admin'],
  manage_settings: ['admin'],
  backup: ['admin'],
  confirm_calendar: ['admin', 'coordinator'],
  manage_campaigns: ['admin', 'coordinator'],
  export_all: ['admin', 'coordinator'],
  share_views: ['admin', 'coordinator'],
  manage_templates: ['admin', 'coordinator', 'staff'],
  manage_authorities: ['admin', 'coordinator', 'staff'],
  sort_mail: ['admin', 'coordinator', 'staff'],
  log_request: ['admin', 'coordinator', 'staff', 'volunteer'],
  read_directory: ['admin', 'coordinator', 'staff', 'volunteer', 'observer'],
} as const satisfies Record<string, readonly Role[]>
export type HouseDeed = keyof typeof HOUSE_DEEDS

/** Deeds on a case: on any case that the person sees, or only on their own (member). */
export const CASE_DEEDS = {
  assign: { admin: 'any', coordinator: 'any', staff: 'own' },
  restrict: { admin: 'any', coordinator: 'any', staff: 'own' },
  approve_letter: { admin: 'any', coordinator: 'any', staff: 'own' },
  complain: { admin: 'any', coordinator: 'any', staff: 'own' },
  close: { admin: 'any', coordinator: 'any', staff: 'own' },
  record_fact: { admin: 'any', coordinator: 'any', staff: 'any' },
  classify: { admin: 'any', coordinator: 'any', staff: 'any' },
  send: { admin: 'any', coordinator: 'any', staff: 'any' },
  file: { admin: 'any', coordinator: 'any', staff: 'any' },
  edit_request: { admin: 'any', coordinator: 'any', staff: 'any', volunteer: 'own' },
  log_message: { admin: 'any', coordinator: 'any', staff: 'any', volunteer: 'own' },
  draft_letter: { admin: 'any', coordinator: 'any', staff: 'any', volunteer: 'own' },
  answer_question: { admin: 'any', coordinator: 'any', staff: 'any', volunteer: 'own' },
  note: { admin: 'any', coordinator: 'any', staff: 'any', volunteer: 'own' },
  add_document: { admin: 'any', coordinator: 'any', staff: 'any', volunteer: 'own' },
  read: { admin: 'any', coordinator: 'any', staff: 'any', volunteer: 'own', observer: 'own' },
} as const satisfies Record<string, Partial<Record<Role, 'any' | 'own'>>>
export type CaseDeed = keyof typeof CASE_DEEDS

/** What the rules need to know of a case: nothing else of the row. */
export type CaseScope = { restricted: boolean; partnerId: string | null; published: boolean; isMember: boolean }

/** May the actor do this deed on the installation? */
export function mayInHouse(actor: Actor, deed: HouseDeed): boolean {
  if (actor.kind !== 'person') return true
  if (actor.partnerId !== null && deed !== 'log_request' && deed !== 'read_directory') return false
  return (HOUSE_DEEDS[deed] as readonly Role[]).includes(actor.role)
}

/** Does the case exist for this actor? Scope first: a restricted case exists for its members only, a partner's people see its cases only. */
export function maySee(actor: Actor, scope: CaseScope): boolean {
  if (actor.kind !== 'person') return true
  if (actor.partnerId !== null && scope.partnerId !== actor.partnerId) return false
  if (scope.restricted) return scope.isMember
  if (scope.isMember) return true
  if (actor.role === 'observer') return scope.published
  return actor.role !== 'volunteer'
}

/** May the actor do this deed on this case? Scope first, then the deed. */
export function may(actor: Actor, deed: CaseDeed, scope: CaseScope): boolean {
  if (!maySee(actor, scope)) return false
  if (actor.kind !== 'person') return true
  if (deed === 'read') return true
  const reach = (CASE_DEEDS[deed] as Partial<Record<Role, 'any' | 'own'>>)[actor.role]
  return reach === 'any' || (reach === 'own' && scope.isMember)
}

/** The facts with which a request is logged: it went, it arrived, they gave it a number. Any other asks for the right to record dates. */
export const FACTS_OF_A_LOG: readonly string[] = ['sent', 'received', 'registered', 'acknowledged']

/** A case that the actor is about to begin, as the rules see it: theirs, in the name of their partner if they have one. */
export function newCaseScope(actor: Actor, restricted = false): CaseScope {
  return { restricted, partnerId: actor.kind === 'person' ? actor.partnerId : null, published: false, isMember: true }
}

/** May a case be given to this person? Only to one who could do something on it: an observer reads. */
export function mayBeGiven(who: Omit<PersonActor, 'kind'>, scope: Pick<CaseScope, 'partnerId'>): boolean {
  return may({ kind: 'person', ...who }, 'note', { restricted: false, published: false, isMember: true, partnerId: scope.partnerId })
}

/** May the actor try to take over a restricted case whose members are all gone? Whether they are is asked of the case. */
export function mayTakeOver(actor: Actor): actor is PersonActor {
  return actor.kind === 'person' && actor.role === 'admin' && actor.partnerId === null
}
