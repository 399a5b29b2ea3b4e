/**
 * Every page of the product: who may open it. `reader` is whoever may read the case of its address; `anybody` needs no session. A page that isn't here fails the
 * tests of permissions and of pages, and so does a line without a page.
 */
export type PageRow = { who: 'anybody' | 'everybody' | 'loggers' | 'editors' | 'confirmers' | 'admin' | 'reader'; leadsTo?: string; queries?: readonly string[] }

export const PAGES: Readonly<Record<string, PageRow>> = {
  '/': { who: 'everybody', leadsTo: '/today' },
  '/today': { who: 'everybody', queries: ['?whose=team'] },
  '/requests': { who: 'everybody', queries: ['?q=Huawei', '?q=nothing+like+this'] },
  '/requests/[requestId]': { who: 'reader' },
  '/requests/[requestId]/documents/[documentId]': { who: 'reader' },
  '/requests/new': { who: 'everybody', leadsTo: '/requests/new/log' },
  '/requests/new/log': { who: 'loggers' },
  '/requests/new/draft': { who: 'loggers' },
  '/calendar': { who: 'everybody', queries: ['?form=month&whose=team', '?form=month&on=2026-12-01', '?on=nonsense'] },
  '/authorities': { who: 'everybody' },
  '/authorities/[authorityId]': { who: 'everybody' },
  '/authorities/[authorityId]/edit': { who: 'editors' },
  '/authorities/new': { who: 'editors' },
  '/settings': { who: 'everybody', leadsTo: '/settings/' },
  '/settings/profile': { who: 'everybody' },
  '/settings/organisation': { who: 'admin' },
  '/settings/people': { who: 'admin' },
  '/settings/people/[personId]': { who: 'admin' },
  '/settings/people/invite': { who: 'admin' },
  '/settings/requesters': { who: 'admin' },
  '/settings/requesters/[requesterId]': { who: 'admin' },
  '/settings/requesters/new': { who: 'admin' },
  '/settings/backup': { who: 'admin' },
  '/settings/calendars': { who: 'confirmers' },
  '/settings/calendars/[calendarId]': { who: 'confirmers' },
  '/settings/calendars/[calendarId]/[year]': { who: 'everybody' },
  '/settings/law-data': { who: 'confirmers' },
  '/settings/take-over': { who: 'admin' },
  '/help': { who: 'everybody' },
  '/law': { who: 'anybody' },
  '/law/[lawId]': { who: 'anybody', queries: ['?on=2003-01-01', '?on=nonsense'] },
  '/law/calendars/[calendarId]': { who: 'anybody', queries: ['?year=2026', '?year=1700'] },
  '/law/calculator': {
    who: 'anybody',
    queries: [
      '?authority=rivas&requester=legal_person&channel=electronic&today=2026-04-08&f0-type=registered&f0-on=2026-03-02', '?law=&today=nonsense&f0-type=decided&f0-on=',
      '?law=rs-zspijz&today=2026-04-08&f0-type=received&f0-on=2001-01-01',
    ],
  },
  '/sign-in': { who: 'anybody' },
  '/set-up': { who: 'anybody' },
  '/invitation/[secret]': { who: 'anybody' },
  '/reset/[secret]': { who: 'anybody' },
}
