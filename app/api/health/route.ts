import { publicHandler } from '@/app/_server/handler'
import { json } from '@/app/_server/responses'
import { health } from '@/lib/queries/house/health'

export const dynamic = 'force-dynamic'

/** 200 when web, database and worker stand, else 503 with a reason each. */
export const GET = publicHandler(() => {
  const found = health()
  return json(found.status === 'ok' ? 200 : 503, found)
})
