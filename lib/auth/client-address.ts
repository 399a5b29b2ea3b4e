import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { trustedProxies } from '../env'

const MARK = 'x-plazo-address'

/**
 * Writes on each request, before Next sees it, where it came from: the socket's address, or the one that our own proxies saw. Next itself keeps an
 * X-Forwarded-For that anybody may send, which would let a guesser take a new address for each guess.
 */
export function markAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[MARK] = addressOf(request.headers['x-forwarded-for'], request.socket.remoteAddress)
  })
}

/** The address to believe, given X-Forwarded-For and the socket's own. */
export function addressOf(forwarded: string | string[] | undefined, socket: string | undefined): string {
  const hops = [forwarded ?? []].flat().join(',').split(',').map((hop) => hop.trim()).filter(Boolean)
  const proxies = trustedProxies()
  return (proxies > 0 ? hops.at(-proxies) : undefined) ?? socket ?? 'unknown'
}

/** The address that a request was marked with. */
export function clientAddress(headers: Record<string, unknown> | undefined): string {
  const said = headers?.[MARK]
  return typeof said === 'string' && said !== '' ? said.slice(0, 64) : 'unknown'
}
