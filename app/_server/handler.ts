import { mayInHouse } from '@/lib/domain/permissions'
import type { HouseDeed, PersonActor } from '@/lib/domain/permissions'
import { currentActor } from '@/lib/auth/current-actor'
import { json, noStore, outcomeResponse } from './responses'
import { isCrossSite, isOwnSite } from './same-site'

/** What a route handler gets of its request; `params` are the folders in brackets. */
export type Call<P> = { request: Request; params: P }
type Context<P> = { params: Promise<P> }
type Route<P> = (request: Request, context: Context<P>) => Promise<Response>
type Run<P> = (actor: PersonActor, call: Call<P>) => Response | Promise<Response>

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** A door for programs and downloads: 401 without a session, 403 from another site or without the deed, errors as JSON, never cached. */
export function handler<P = Record<string, never>>(options: { deed?: HouseDeed }, run: Run<P>): Route<P> {
  return settled(async (call) => {
    const by = await currentActor()
    if (!by) return json(401, { error: { code: 'signed_out' } })
    if (isForeign(call.request)) return json(403, { error: { code: 'cross_site' } })
    if (options.deed && !mayInHouse(by.actor, options.deed)) return json(403, { error: { code: 'not_allowed' } })
    return run(by.actor, call)
  })
}

/** A door for anybody: health. */
export function publicHandler<P = Record<string, never>>(run: (call: Call<P>) => Response | Promise<Response>): Route<P> {
  return settled((call) => (isForeign(call.request) ? json(403, { error: { code: 'cross_site' } }) : run(call)))
}

function settled<P>(run: (call: Call<P>) => Response | Promise<Response>): Route<P> {
  return async (request, context) => {
    try {
      return noStore(await run({ request, params: await context.params }))
    } catch (error) {
      return outcomeResponse(error)
    }
  }
}

/** A change must come from our own pages; a read may come from a link on another site, but not be embedded or fetched by one. */
function isForeign({ method, headers }: Request): boolean {
  if (!SAFE.includes(method)) return !isOwnSite(headers)
  const followed = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
  return isCrossSite(headers) && !followed && headers.get('sec-fetch-site') !== 'none'
}
