import { createServer } from 'node:net'
import { StartError } from './say.mjs'

/**
 * Where Plazo listens and under which address people reach it, from PORT, HOST and PLAZO_URL.
 * @param {Record<string, string | undefined>} env
 */
export function address(env = process.env) {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new StartError(`PORT must be a number from 1 to 65535; it is "${env.PORT}".`)
  const host = env.HOST || '127.0.0.1'
  return { host, port, url: baseUrl(env.PLAZO_URL, port), probe: `http://${inUrl(reachable(host))}:${port}` }
}

function baseUrl(given, port) {
  if (!given) return `http://localhost:${port}`
  const url = URL.canParse(given) ? new URL(given) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new StartError(`PLAZO_URL must be an http or https address; it is "${given}".`)
  return given.replace(/\/+$/, '')
}

/** Whether nobody listens on this host and port. */
export function isFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(new StartError(`Plazo can't listen on ${host}:${port}: ${error.message}`))
    })
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

function inUrl(host) {
  return host.includes(':') ? `[${host}]` : host
}
