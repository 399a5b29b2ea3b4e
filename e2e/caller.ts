import { createHash } from 'node:crypto'

export type Answer = { status: number; headers: Headers; text: string; value: unknown }

/** Asks the built app over HTTP as one browser would, without being one: it keeps cookies and says where it comes from. */
export class Caller {
  readonly #cookies = new Map<string, string>()

  constructor(readonly url: string) {}

  /** This caller with the same cookies, as a copy: an old cookie that somebody kept. */
  copy(): Caller {
    const other = new Caller(this.url)
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value)
    return other
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(path: string, { method = 'GET', headers = {}, body, own = true }: { method?: string; headers?: Record<string, string>; body?: string | Buffer; own?: boolean } = {}): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method, redirect: 'manual', ...(body === undefined ? {} : { body: body as BodyInit }),
      headers: { cookie: this.cookie, ...(own ? { origin: this.url, 'sec-fetch-site': 'same-origin' } : {}), ...headers },
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, value: parsed(text) }
  }

  #keep(line: string): void {
    const [pair = '', ...flags] = line.split(/;\s*/)
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '' || flags.some((flag) => /^max-age=0$/i.test(flag))) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }

  /** Signs in as the form does; false when it was refused. */
  async signIn(email: string, password: string): Promise<boolean> {
    const { csrfToken } = (await this.ask('/api/auth/csrf')).value as { csrfToken: string }
    const answer = await this.ask('/api/auth/callback/credentials', {
      method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, email, password, json: 'true', callbackUrl: `${this.url}/` }).toString(),
    })
    return answer.status === 200
  }

  /** Calls a server action as its page's script does; `value` is what it answered, undefined when it was not reached. */
  async act(path: string, id: string, args: readonly unknown[], headers: Record<string, string> = {}, own = true): Promise<Answer> {
    const answer = await this.ask(path, {
      method: 'POST', own, body: JSON.stringify(args), headers: { accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8', 'next-action': id, ...headers },
    })
    return { ...answer, value: actionValue(answer.text) }
  }
}

/** What an action answered, out of React's rows ("1:{…}"): the row that "a" of the first one points at. */
function actionValue(text: string): unknown {
  const rows = new Map(text.split('\n').flatMap((line) => {
    const [, key, value] = /^([0-9a-f]+):(.*)$/.exec(line) ?? []
    return key === undefined || value === undefined ? [] : [[key, value] as const]
  }))
  const first = parsed(rows.get('0') ?? '') as { a?: string } | undefined
  const at = /^\$@([0-9a-f]+)$/.exec(first?.a ?? '')?.[1]
  return at === undefined ? undefined : plain(parsed(rows.get(at) ?? ''))
}

// React writes undefined as "$undefined".
function plain(value: unknown): unknown {
  if (value === '$undefined') return undefined
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? value.map(plain) : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')
