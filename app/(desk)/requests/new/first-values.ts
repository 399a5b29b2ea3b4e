import type { AuthorityChoice } from '@/app/_components/authority-field/authority-choice'
import { REQUEST_LANGUAGES } from '@/lib/domain/request/words'
import type { DraftForm } from '@/lib/inputs/draft-form'
import type { LogForm } from '@/lib/inputs/log-form'
import { EMPTY_QUESTION } from '@/lib/inputs/questions-form'
import type { NewRequestChoices } from '@/lib/queries/request/new-request-choices'

/** What the draft form begins with: ours is the requester, the person has it in hand. */
export function firstDraft(choices: NewRequestChoices, authority: AuthorityChoice | null, selfId: string): DraftForm {
  return {
    authority: authority?.id ?? '', title: '', questions: [EMPTY_QUESTION], requester: choices.requesters[0]?.id ?? '', channel: 'electronic_register',
    assignee: choices.people.some((person) => person.id === selfId) ? selfId : '', campaign: '', tags: '', restricted: false, uploadIds: [],
    language: REQUEST_LANGUAGES.find((tag) => tag === authority?.requestLanguage) ?? 'es',
  }
}

/** What the log form begins with. */
export function firstLog(choices: NewRequestChoices, authority: AuthorityChoice | null, selfId: string): LogForm {
  return {
    ...firstDraft(choices, authority, selfId),
    arrivedAs: 'registered', arrivedOn: '', uncertain: false, arrivedEarliest: '', arrivedLatest: '', registerNumber: '', sentOn: '', urgent: false, arrivedTime: '',
    standing: 'waiting', answer: 'granted', refusal: 'refused', complainedOf: 'silence', decidedOn: '', notifiedOn: '', complaintOn: '', remedy: '',
    reminders: [], replyText: '', replyUploadIds: [],
  }
}
