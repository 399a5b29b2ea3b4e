import type { PageCursor } from './find-pages'

export type Search = { typed: string; only: 'cases' | 'pages' | null; afterCase: number | null; afterPage: PageCursor | null }

/** What an address of the search asks for; what it can't mean is left out. */
export function readSearch(query: Readonly<Record<string, string | string[] | undefined>>): Search {
  const one = (name: string) => [query[name]].flat()[0] ?? ''
  const only = one('of') === 'cases' || one('of') === 'pages' ? (one('of') as 'cases' | 'pages') : null
  const [, place, documentId] = /^(\d{1,15})(?:~(.{1,64}))?$/.exec(one('after')) ?? []
  return {
    typed: one('q').trim().slice(0, 200), only,
    afterCase: only === 'cases' && place !== undefined && documentId === undefined ? Number(place) : null,
    afterPage: only === 'pages' && place !== undefined && documentId !== undefined ? { place: Number(place), documentId } : null,
  }
}

/** The address of one kind of what was found, from a place on. */
export function searchHref(typed: string, only: 'cases' | 'pages', after?: string): string {
  return `/search?${new URLSearchParams({ q: typed, of: only, ...(after ? { after } : {}) })}`
}
