import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NoticeEntry, NoticeFacts } from '../lib/domain/reminder/notice-facts'
import { LANGUAGES } from '../lib/i18n/languages'
import { noticeEmail, noticeHeaders } from './notice-email'
import { wrapped } from './plain-text'
import { cutAtWord } from './subject'

const entry = (over: Partial<NoticeEntry>): NoticeEntry => ({
  kind: 'own', requestId: '3f0c', ref: '2026/011', title: { name: 'Contratos y evaluaciones de impacto: sistema eLTE de Huawei', language: 'es' },
  authority: { name: 'Ayuntamiento de Rivas-Vaciamadrid', language: 'es' }, rule: 'es-md.ctpd', whose: 'requester', dueOn: '2026-04-30', effect: 'none', step: 'complain',
  movedFrom: null, silentSince: '2026-04-07', opensOn: '2026-04-07', answering: false, cameOn: null, letter: null, ...over,
})
const theirs = { rule: 'rs.reply', whose: 'authority', step: 'their_answer', silentSince: null, opensOn: null, effect: 'complaint_opens', authority: { name: 'Град Београд', language: 'sr-Cyrl' }, title: { name: 'Уговори о одржавању система видео-надзора', language: 'sr-Cyrl' }, ref: '2026/017' } as const
const facts = (over: Partial<NoticeFacts> = {}): NoticeFacts => ({
  kind: 'digest', language: 'en', on: '2026-04-08', time: '08:00', late: false, hideTitles: false, base: 'https://plazo.example', digestAt: '08:00', team: null,
  entries: [
    entry({}), entry({ ...theirs, kind: 'overdue', dueOn: '2026-04-03' }), entry({ ...theirs, kind: 'due_today', dueOn: '2026-04-08', answering: true }),
    entry({ ...theirs, kind: 'due_soon', dueOn: '2026-04-14', movedFrom: '2026-04-10' }), entry({ ...theirs, kind: 'classify', rule: null, dueOn: null, cameOn: '2026-04-07' }),
    entry({ ...theirs, kind: 'approve', rule: null, dueOn: null, letter: { id: 'l1', purpose: 'initial_request', writer: 'Volunteer' } }),
  ],
  ...over,
})

describe.each(LANGUAGES)('a notice in %s', (language) => {
  it('says the same in subject, text and html, within its measures', () => {
    for (const kind of ['digest', 'weekly'] as const) {
      const { subject, text, html } = noticeEmail(facts({ language, kind, late: true, team: kind === 'weekly' ? { open: 12, overdue: 3, nobody: 1 } : null }))
      expect([...subject].length).toBeLessThanOrEqual(60)
      expect(text.split('\n').filter((line) => [...line].length > 72 && !line.startsWith('https://'))).toEqual([])
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).not.toMatch(/<img|src=|url\(|http:\/\//)
      for (const said of ['Ayuntamiento de Rivas-Vaciamadrid', 'Град Београд', '2026/017']) expect([text.includes(said), html.includes(said)]).toEqual([true, true])
      expect(`${subject}${text}${html}`).not.toMatch(/undefined|\{[a-z]|null/)
      for (const url of html.matchAll(/href="([^"]*)"/g)) expect(text).toContain(url[1]!.replaceAll('&amp;', '&'))
      if (process.env.PLAZO_SHOWN) {
        mkdirSync(process.env.PLAZO_SHOWN, { recursive: true })
        writeFileSync(`${process.env.PLAZO_SHOWN}/${kind}-${language}.html`, html)
        writeFileSync(`${process.env.PLAZO_SHOWN}/${kind}-${language}.txt`, `${subject}\n\n${text}`)
      }
    }
  })
  it('hides names, titles and reasons where the organisation says so', () => {
    for (const kind of ['digest', 'immediate'] as const) {
      const { subject, text, html } = noticeEmail(facts({ language, kind, hideTitles: true }))
      expect(`${subject}${text}${html}`).not.toMatch(/Rivas|Београд|Huawei|Уговори|Volunteer/)
      expect(text).toContain('2026/011')
    }
  })
  it('names the deed, the day and the authority in an immediate mail', () => {
    expect(noticeEmail(facts({ language, kind: 'immediate', entries: [entry({})] })).subject).toMatch(/Rivas|30/)
    expect(noticeEmail(facts({ language, kind: 'immediate', entries: [facts().entries.at(-1)!] })).subject).toContain('Београд')
  })
})

describe('a notice', () => {
  it('shows hostile names as themselves', () => {
    const { html, text } = noticeEmail(facts({ entries: [entry({ title: { name: '<script>alert(1)</script>"\'&', language: 'en' }, authority: { name: '<b onload=x>', language: '"><i' } })] }))
    expect(html).not.toMatch(/<script|<b onload|"><i/)
    expect(text).toContain('<script>alert(1)</script>')
  })
  it('says what silence means only from the day on which every reading of the law has it', () => {
    const said = (silentSince: string) => noticeEmail(facts({ entries: [entry({ ...theirs, kind: 'overdue', dueOn: '2026-04-07', silentSince })] })).text.replace(/\s+/g, ' ')
    expect(said('2026-04-08')).toMatch(/the time has passed without an answer; /)
    expect(said('2026-04-20')).toMatch(/the time has passed without an answer\. /)
  })
  it('shows ten items in full and counts the rest', () => {
    const { text, subject } = noticeEmail(facts({ entries: Array.from({ length: 24 }, (_, index) => entry({ ref: `2026/${String(index).padStart(3, '0')}` })) }))
    expect([text.includes('2026/009'), text.includes('2026/010'), text.includes('And 14 more'), subject.includes('24 of ours')]).toEqual([true, false, true, true])
  })
  it('cuts a subject at a word, and wraps text at 72 columns', () => {
    expect(cutAtWord('word '.repeat(20))).toBe(`${'word '.repeat(11).trim()}…`)
    expect(cutAtWord('x'.repeat(80))).toHaveLength(60)
    expect(wrapped(`${'a'.repeat(70)} bb ${'c'.repeat(90)} d`)).toEqual(['a'.repeat(70), 'bb', 'c'.repeat(90), 'd'])
  })
  it('is marked as a machine’s, and its links are of this installation', () => {
    expect(noticeHeaders({ base: 'https://plazo.example', language: 'es' })).toMatchObject({ 'Auto-Submitted': 'auto-generated', Precedence: 'bulk', 'X-Auto-Response-Suppress': 'All' })
  })
})
