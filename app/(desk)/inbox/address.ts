import { INBOX_TABS } from '@/lib/queries/inbox/tabs'
import type { InboxTab } from '@/lib/queries/inbox/tabs'
import type { InboxCursor } from '@/lib/queries/inbox/inbox-list'

type Query = Record<string, string | string[] | undefined>
export type Asked = { tab: InboxTab | null; mail: string | null; first: string | null; request: string | null; after: InboxCursor | null }

/** What the address of the inbox asks for; what can't be read asks for nothing. */
export function readAddress(query: Query): Asked {
  const one = (key: string) => [query[key] ?? ''].flat()[0] ?? ''
  const [at = '', id = ''] = one('after').split('~')
  return {
    tab: INBOX_TABS.find((tab) => tab === one('tab')) ?? null, mail: one('mail').slice(0, 64) || null, first: one('first').slice(0, 64) || null, request: one('request').slice(0, 64) || null,
    after: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && id ? { at, id: id.slice(0, 64) } : null,
  }
}

/** The address of a tab, of a mail in it, of a further page of it; `first`: the mail that stands beside the list, where nobody chose one. */
export function inboxHref(tab: InboxTab, { mail, first, after }: { mail?: string | null; first?: string | null; after?: InboxCursor | null } = {}): string {
  const query = new URLSearchParams({ tab, ...(after ? { after: `${after.at}~${after.id}` } : {}), ...(mail ? { mail } : {}), ...(first ? { first } : {}) })
  return `/inbox?${query.toString()}`
}
