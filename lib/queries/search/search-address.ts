export type Search = { typed: string; only: 'cases' | 'pages' | null; after: number | null }

/** What an address of the search asks for; what it can't mean is left out. */
export function readSearch(query: Readonly<Record<string, string | string[] | undefined>>): Search {
  const one = (name: string) => [query[name]].flat()[0] ?? ''
  const only = one('of') === 'cases' || one('of') === 'pages' ? (one('of') as 'cases' | 'pages') : null
  return { typed: one('q').trim().slice(0, 200), only, after: only && /^\d{1,15}$/.test(one('after')) ? Number(one('after')) : null }
}

/** The address of one kind of what was found, from a place on. */
export function searchHref(typed: string, only: 'cases' | 'pages', after: number | null = null): string {
  return `/search?${new URLSearchParams({ q: typed, of: only, ...(after === null ? {} : { after: String(after) }) })}`
}
