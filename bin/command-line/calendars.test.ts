import { describe, expect, it, vi } from 'vitest'
import { json, keysOf, newData, newFolder, plazo, refused, wrongUsage } from './plazo-process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

type Checked = { ok: boolean; lawData: null; years: { calendar: string; year: number; state: string; cases: number; open: number; needed: boolean; proposals: { lacking: { on: string }[]; more: { on: string; known: string | null }[] } | null }[] }

/** A data folder whose clock stands on a day, with one open request of Rivas and one of Belgrade. */
async function houseOn(day: string): Promise<{ data: string; env: Record<string, string> }> {
  const data = newData(), clock = join(newFolder(), 'clock')
  writeFileSync(clock, `${day}T09:00:00Z`)
  const env = { PLAZO_TEST_CLOCK: clock }
  await json(['init', '--org', 'A house', '--email', 'admin@house.example'], { data, env, stdin: 'four unrelated river words\n' })
  await json(['log'], { data, env, stdin: ['rivas', 'belgrade'].map((authority) => ({
    authority, title: 'T', questions: ['Q'], requester: 'legal_person', channel: 'electronic', facts: [{ type: 'received', on: '2026-03-02' }, { type: 'registered', on: '2026-03-02' }],
  })) })
  return { data, env }
}

describe('calendars check', () => {
  it('names the years in use and what needs a person; from October the next year too', async () => {
    const { data, env } = await houseOn('2026-09-30')
    const before = await json<Checked>(['calendars', 'check'], { data, env, code: 1 })
    expect(keysOf(before)).toEqual(['lawData', 'ok', 'years'])
    expect(keysOf(before.years[0])).toEqual(['calendar', 'cases', 'needed', 'open', 'proposals', 'state', 'year'])
    const line = (found: Checked, calendar: string, year: number) => found.years.find((one) => one.calendar === calendar && one.year === year)
    expect(line(before, 'ES-MD-Rivas', 2026)).toMatchObject({ state: 'local_days_missing', open: 1, needed: true, proposals: null })
    expect(line(before, 'ES-MD', 2026)).toMatchObject({ state: 'confirmed', needed: false, proposals: { lacking: [], more: [] } })
    expect(line(before, 'ES-MD', 2027)).toBeUndefined()
    writeFileSync(env.PLAZO_TEST_CLOCK ?? '', '2026-10-01T09:00:00Z')
    const after = await json<Checked>(['calendars', 'check'], { data, env, code: 1 })
    expect(line(after, 'ES-MD', 2027)).toMatchObject({ state: 'unconfirmed', needed: true, proposals: { lacking: [{ on: '2027-05-03', known: 'unproven' }] } })
    expect(line(after, 'RS', 2027)).toMatchObject({ state: 'confirmed', needed: false, proposals: { more: [{ on: '2027-05-04', known: 'misses' }] } })
    const { stdout, code } = await plazo(['calendars', 'check'], { data, env })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^ES-MD {2,}2027 +unconfirmed .*\+05-03.* needs a person$/m)
  })

  it('is done where nothing is in use; another word is wrong usage', async () => {
    const data = newData()
    await refused('not_initialised', ['calendars', 'check'], { data })
    await json(['init', '--org', 'A house', '--email', 'admin@house.example'], { data, stdin: 'four unrelated river words\n' })
    expect(await json(['calendars', 'check'], { data })).toEqual({ ok: true, years: [], lawData: null })
    await wrongUsage(['calendars'], { data })
    await wrongUsage(['calendars', 'confirm'], { data })
    await wrongUsage(['calendars', 'check', 'ES-MD'], { data })
  })
})
