import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { compiled } from '../start/compiled.mjs'
import { Sink } from '../../lib/commands/outbox/testing/sink'
import { docxAt, FORMATS, mailAt, MARKS, pdfAt } from './letter-files'
import { CHECKOUT, json, newData, newFolder } from './plazo-process'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

type Shown = { stage: string; letters: { id: string; purpose: string; language: string; state: string; to: string }[]; events: { type: string }[] }

const data = newData()
beforeAll(async () => {
  await json(['example'], { data })
  // EX-RIVAS and EX-OVERDUE get a reminder that somebody wrote and another approved.
  const script = await (compiled as (name: string, entry: string, more: string[]) => Promise<string>)('tests/dispatch-stage', 'e2e/dispatch-stage.ts', ['e2e'])
  execFileSync(process.execPath, [script], { env: { ...process.env, PLAZO_CODE: CHECKOUT, PLAZO_DATA: data } })
})

/** What the letter says in each format, with its subject where it has one. */
async function written(ref: string): Promise<string[]> {
  const folder = newFolder()
  return Promise.all(FORMATS.map(async (format) => {
    const out = join(folder, `letter.${format}`)
    await json(['letter', ref, '--purpose', 'reminder', '--format', format, '--out', out], { data })
    if (format === 'pdf') return pdfAt(out).pages.join('\n')
    if (format === 'docx') return docxAt(out).text
    if (format === 'txt') return readFileSync(out, 'utf8')
    const mail = await mailAt(out)
    return `${mail.subject}\n${mail.text}`
  }))
}

describe('an approved letter', () => {
  it('is written without the mark of a draft, addressed where the authority takes mail', async () => {
    expect(await json<Shown>(['show', 'EX-RIVAS'], { data })).toMatchObject({ letters: [{ id: expect.any(String) as string, purpose: 'reminder', language: 'es', state: 'approved', to: expect.any(String) as string }] })
    for (const text of await written('EX-RIVAS')) expect(text).not.toContain(MARKS.es)
  })

  it('does not leave by itself: the worker sends only what a person sent', async () => {
    const sink = await Sink.open()
    try {
      const before = await json<Shown>(['show', 'EX-RIVAS'], { data })
      await json(['work', '--once'], { data, env: { PLAZO_SMTP_URL: sink.url, PLAZO_MAIL_FROM: 'desk@house.example' } })
      expect(sink.seen.filter(({ to }) => !to.every((one) => one.endsWith('@plazo.example')))).toEqual([])
      const after = await json<Shown>(['show', 'EX-RIVAS'], { data })
      expect([after.letters, after.stage]).toEqual([before.letters, before.stage])
    } finally {
      await sink.close()
    }
  })

  it('that was changed behind Plazo’s back is a draft again, on every page', async () => {
    const raw = new Database(join(data, 'plazo.db'))
    raw.prepare("UPDATE letter SET text = text || char(10) || char(10) || 'Otra cosa.' WHERE request_id = (SELECT id FROM request WHERE ref = 'EX-RIVAS')").run()
    raw.close()
    for (const text of await written('EX-RIVAS')) expect(text).toContain(MARKS.es)
  })
})
