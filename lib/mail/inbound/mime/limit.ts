import type { UnreadableReason } from '../../../domain/inbox/words'

/** A mail holds more than it may: its reading ends there, with the reason. */
export class MailLimit extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(`a limit of incoming mail: ${reason}`)
  }
}
