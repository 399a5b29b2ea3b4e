import { publicHandler } from '@/app/_server/handler'
import { NotFound } from '@/lib/domain/refusal'
import { baseUrl } from '@/lib/env'
import { asIcs } from '@/lib/queries/calendar-feed/as-ics'
import { feedDates } from '@/lib/queries/calendar-feed/feed-dates'

export const dynamic = 'force-dynamic'

/** GET or HEAD /api/feed/SECRET.ics: the private calendar of a person, for calendar programs. Not there for any other secret. Reading changes nothing. */
const answer = publicHandler<{ name: string }>(({ request, params }) => {
  const [, secret] = /^([A-Za-z0-9_-]{20,100})\.ics$/.exec(params.name) ?? []
  if (!secret) throw new NotFound()
  const text = asIcs(feedDates(secret), baseUrl().origin)
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="plazo.ics"', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' },
  })
})

export const GET = answer
export const HEAD = answer
