import { sql } from 'drizzle-orm'
import { deadline, request } from '../../db/schema/request'

/** A date of theirs that still waits: no answer has met it (request.reply_due_on), or the oversight body hasn't decided. As a condition on `deadline` and `request`. */
export const isTheirs = sql`((${deadline.whose} = 'authority' AND ${request.replyDueOn} = ${deadline.dueOn} AND ${request.stage} IN ('awaiting_response', 'clarification_needed', 'decided'))
  OR (${deadline.whose} = 'oversight_body' AND ${request.stage} = 'in_complaint'))`

/** A date of ours whose window is open on a day. */
export const isOurs = (on: string) => sql`(${deadline.whose} = 'requester' AND ${request.stage} <> 'closed' AND coalesce(${deadline.opensOn}, '') <= ${on})`
