import { expect } from '@playwright/test'
import type { Desk } from './desk'

export const OTHER_LAWS = [
  {
    law: 'fr-crpa', authority: { name: 'Ville de Valenciennes', language: 'fr', country: 'FR', zone: 'Europe/Paris', law: /relations entre le public/, from: '2016-01-01', calendar: /France/ },
    // R311-13: a month from 31 January ends on Saturday 28 February, which an implied refusal doesn't move (FR-1). R343-1: two months, but L112-6 without an acknowledgement.
    clock: '2026-03-02', arrived: { as: 'Received by them', on: '2026-01-31' }, rule: 'fr.reply', row: { dueOn: '2026-02-28', silenceFrom: '2026-03-01', effect: 'deemed_refused', verified: false },
    shown: [/Sat 28 Feb/, /R343-1/, /Without a complete acknowledgement of receipt the end can't be held against us/], guide: [/It stays where it falls, on a day off too/, /Silence counts as a refusal/],
  },
  {
    law: 'de-nw-ifg', authority: { name: 'Stadt Duisburg', language: 'de', country: 'DE', zone: 'Europe/Berlin', law: /IFG NRW/, from: '2002-01-01', calendar: /North Rhine-Westphalia/ },
    // § 5(2): a month from 3 March is Good Friday, 3 April; Easter Monday is the 6th: so Tuesday the 7th (BGB 193).
    clock: '2026-03-10', arrived: { as: 'Received by them', on: '2026-03-03', sentOn: '2026-03-03' }, rule: 'nw.reply', row: { dueOn: '2026-04-07', nominalOn: '2026-04-03', silenceFrom: null, effect: 'none' },
    shown: [/Tue 7 Apr(il)? 2026/, /§ 5 Abs\. 2/, /Good Friday/], guide: [/Silence has no effect of its own/, /a named natural person must ask/],
  },
  {
    law: 'uk-foia', authority: { name: 'Metropolitan Police Service', language: 'en', country: 'GB', zone: 'Europe/London', law: /Freedom of Information Act/, from: '2005-01-01', calendar: /United Kingdom/ },
    // s.10(1), (6): twenty working days after 1 June 2026; 15 June is a bank holiday in Scotland alone and counts for all: Tuesday 30 June (UK-1b guards the 29th).
    clock: '2026-06-10', arrived: { as: 'Received by them', on: '2026-06-01' }, rule: 'uk.reply', row: { dueOn: '2026-06-30', silenceFrom: null, effect: 'none' },
    shown: [/Tue 30 June? 2026/, /World Cup bank holiday \(Scotland\)/, /s\.10\(1\)/], guide: [/^20 working days from the next day on/, /It can be extended by a reasonable time/],
  },
  {
    law: 'eu-1049-2001', authority: { name: 'European Commission', language: 'en', country: 'EU', zone: 'Europe/Brussels', law: /1049\/2001/, from: '2001-12-03', calendar: /Institutions of the European Union/ },
    // Art 7.1: fifteen working days after registration on 5 May 2014; 9 May is a day off of the institutions: Tuesday 27 May (EU-1).
    clock: '2014-05-12', arrived: { as: 'Entered in their register', on: '2014-05-05' }, rule: 'eu.reply', row: { dueOn: '2014-05-27', silenceFrom: '2014-05-28', effect: 'complaint_opens' },
    shown: [/Tue 27 May 2014/, /art 7\.1/, /Europe Day/], guide: [/^15 working days from the next day on/, /Confirmatory application/],
  },
] as const

/** A law whose authority somebody adds themselves: a case under it, its dates and reasons, its page in the guide. */
export async function holds(desk: Desk, one: (typeof OTHER_LAWS)[number]): Promise<void> {
  await desk.signIn(one.clock)
  await desk.addAuthority(one.authority)
  const title = `Request under ${one.law}`
  await desk.log({ typed: one.authority.name, option: new RegExp(one.authority.name) }, one.arrived, title)
  const ref = (await desk.house.json<{ request: string; title: string }[]>(['list'])).find((listed) => listed.title === title)?.request ?? ''
  expect(await desk.row(ref, one.rule)).toMatchObject(one.row)
  await desk.see(...one.shown)
  await desk.go(`/law/${one.law}`)
  await desk.see(...one.guide)
}
