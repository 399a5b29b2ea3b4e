import { handler } from '@/app/_server/handler'
import { json } from '@/app/_server/responses'
import { mailHtml } from '@/lib/queries/inbox/mail-parts'

export const dynamic = 'force-dynamic'

/** GET /api/mails/ID/html: {"html"}, cleaned, for a sandboxed frame. It is never an HTML answer of its own. */
export const GET = handler<{ inboundId: string }>({}, (actor, { params }) => json(200, { html: mailHtml(actor, params.inboundId) }))
