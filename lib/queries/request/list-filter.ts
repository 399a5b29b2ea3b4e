import { OUTCOMES, REQUEST_LANGUAGES, STAGES } from '../../domain/request/words'
import type { Outcome, RequestLanguage, Stage } from '../../domain/request/words'

export const VIEWS = ['needs_me', 'overdue', 'week', 'waiting', 'complaints', 'drafts', 'open', 'all'] as const
export type View = (typeof VIEWS)[number]
export const DUES = ['overdue', 'today', 'week', 'month', 'none'] as const
export type Due = (typeof DUES)[number]
export const WHOSE = ['ours', 'theirs', 'oversight'] as const
export type ListWhose = (typeof WHOSE)[number]

/** A place in the list: the last (or first) row's sort date and id. */
export type Cursor = { sort: string; id: string }

/** What the address of the list says. Open values (authority, campaign, assignee) are an id, "me", "nobody" or words of a name. */
export type ListFilter = {
  view: View
  q: string
  status: Stage | null
  outcome: Outcome | null
  due: Due | null
  whose: ListWhose | null
  language: RequestLanguage | null
  authority: string
  country: string
  campaign: string
  assignee: string
  tag: string
  law: string
  unread: 'yes' | null
  after: Cursor | null
  before: Cursor | null
}

/** The filters that stand as chips over the list, in this order. */
export const CHIPS = ['q', 'unread', 'status', 'outcome', 'due', 'whose', 'assignee', 'authority', 'country', 'campaign', 'tag', 'law', 'language'] as const
export type ChipName = (typeof CHIPS)[number]

/** Whether the address asks for a view alone, without any filter. */
export function asksOnlyView(filter: ListFilter): boolean {
  return CHIPS.every((name) => !filter[name])
}

type Query = Record<string, string | string[] | undefined>

/** Reads the address: what it doesn't know is left out, never an error. A search looks through all requests unless a view is named. */
export function readListFilter(query: Query): ListFilter {
  const text = (name: string) => [query[name] ?? ''].flat()[0]?.normalize('NFC').replaceAll(/\p{Cc}/gu, ' ').trim().slice(0, 200) ?? ''
  const oneOf = <T extends string>(list: readonly T[], name: string): T | null => list.find((value) => value === text(name)) ?? null
  const q = text('q')
  return {
    view: oneOf(VIEWS, 'view') ?? (q ? 'all' : 'open'),
    q,
    status: oneOf(STAGES, 'status'), outcome: oneOf(OUTCOMES, 'outcome'), due: oneOf(DUES, 'due'), whose: oneOf(WHOSE, 'whose'),
    language: oneOf(REQUEST_LANGUAGES, 'language'), unread: oneOf(['yes'] as const, 'unread'),
    authority: text('authority'), country: text('country'), campaign: text('campaign'), assignee: text('assignee'), tag: text('tag'), law: text('law'),
    after: cursorIn(text('after')), before: cursorIn(text('before')),
  }
}

/** The address of the list with some of its filters changed; a change of filters begins at the first page. */
export function listHref(filter: ListFilter, change: Partial<ListFilter> = {}): string {
  const at = { ...filter, after: null, before: null, ...change }
  const query = new URLSearchParams()
  if (at.view !== (at.q ? 'all' : 'open')) query.set('view', at.view)
  for (const name of CHIPS) if (at[name]) query.set(name, at[name])
  if (at.after) query.set('after', `${at.after.sort}~${at.after.id}`)
  if (at.before) query.set('before', `${at.before.sort}~${at.before.id}`)
  const text = query.toString()
  return text ? `/requests?${text}` : '/requests'
}

/** The address of the list with one filter taken away. */
export function hrefWithout(filter: ListFilter, name: ChipName): string {
  return listHref({ ...filter, [name]: readListFilter({})[name] })
}

/** The same view with no filter but the view itself. */
export function clearedHref(filter: ListFilter): string {
  return listHref(readListFilter({ view: filter.view }))
}

function cursorIn(text: string): Cursor | null {
  const [, sort, id] = /^(\d{4}-\d{2}-\d{2})~([\w-]{1,64})$/.exec(text) ?? []
  return sort && id ? { sort, id } : null
}
