export const PERSONAS = ['admin', 'coordinator', 'staff', 'volunteer', 'observer', 'partner'] as const
/** One of each role, and a partner's person (staff): a stranger to every case that isn't made in the partner's name. */
export type Persona = (typeof PERSONAS)[number]

/** How a case lies to a persona: a member of it, or not; restricted to its members, or not; made in the partner's name. */
export const KINDS = ['own', 'foreign', 'restrictedOwn', 'restricted', 'partners'] as const
export type Kind = (typeof KINDS)[number]

export type State = 'plain' | 'closed' | 'handSet' | 'toClassify' | 'letterAsked' | 'letterApproved' | 'toSend' | 'toFile' | 'queued' | 'refusedMail' | 'lostMail' | 'mailFiled' | 'classified' | 'standing'
export type Wish = { kind: Kind; persona: Persona; state: State }
export type StagedCase = { id: string; factId: string; questionId: string; documentId: string; messageId: string; inboundId: string; letterId: string; outboxId: string; memberId: string; newMemberId: string; restricted: boolean; version: number; draftId: string; letterVersion: number; commentId: string; messageDraftId: string; messageVersion: number }
export type Staged = {
  cases: StagedCase[]
  partnerPassword: string
  /** Mails that wait for a case, ones to file in `openCaseId`, ones that were set aside, and ones that could not be read. */
  parkedIds: string[]
  toFileIds: string[]
  asideIds: string[]
  unreadableIds: string[]
  openCaseId: string
  /** People that a house's deed may be tried on, one after the other: active ones, and ones without access. */
  spareIds: string[]
  disabledIds: string[]
  linkIds: string[]
  requesterId: string
  partnersRequesterId: string
  /** A file that the admin brought and no form has used. */
  adminUploadId: string
  /** A restricted case none of whose members can act any more. */
  orphanRef: string
  partnerId: string
}

/** What the spec adds, in the order of PERSONAS: their passwords, and a second session of each. */
export type Stage = Staged & { passwords: string[]; sessionIds: string[] }
