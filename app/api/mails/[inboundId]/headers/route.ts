import { handler } from '@/app/_server/handler'
import { json } from '@/app/_server/responses'
import { mailHeaders } from '@/lib/queries/inbox/mail-parts'

export const dynamic = 'force-dynamic'

/** GET /api/mails/ID/headers: {"headers":[{"name","value"}]}, as they stand in the mail's bytes. */
export const GET = handler<{ inboundId: string }>({}, (actor, { params }) => json(200, { headers: mailHeaders(actor, params.inboundId) }))
