import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { compiled } from '../bin/start/compiled.mjs'
import { verify } from '../lib/commands/keep/verify/verify'
import { copyWithConstants } from './constant/copy.mjs'
import { inboxMeasures, pageMeasures, recomputeMeasures, searchMeasures } from './measures.mjs'
import { generatedMails } from './mails'
import { median } from './median.mjs'
import { houseOf } from './small-house'
import { compared, tableOf } from './table.mjs'

const CHECKOUT = join(import.meta.dirname, '..')
it('measures recomputing on two small organisations, and leaves them whole', async () => {
  const [few, many] = [await houseOf(20), await houseOf(200)]
  const run = promisify(execFile)(process.execPath, [await compiled('bench', 'bench/recompute.ts', ['bench/recompute.ts']), few, many], { cwd: CHECKOUT })
  const measures = recomputeMeasures(JSON.parse((await run).stdout) as Parameters<typeof recomputeMeasures>[0], [20, 200])
  expect(measures).toHaveLength(5)
  for (const { measure, ratio } of measures) expect([measure, Number.isFinite(ratio) && ratio > 0]).toEqual([measure, true])
  for (const folder of [few, many]) expect(await verify(folder)).toEqual({ ok: true, problems: [] })
})

it('measures searching on two small organisations, and leaves them as they were', async () => {
  const [few, many] = [await houseOf(20), await houseOf(200)]
  const run = promisify(execFile)(process.execPath, [await compiled('bench-search', 'bench/search.ts', ['bench/search.ts']), few, many], { cwd: CHECKOUT })
  const measures = searchMeasures(JSON.parse((await run).stdout) as Parameters<typeof searchMeasures>[0], [20, 200])
  for (const { measure, ratio } of measures) expect([measure, Number.isFinite(ratio) && ratio > 0]).toEqual([measure, true])
  for (const folder of [few, many]) expect(await verify(folder)).toEqual({ ok: true, problems: [] })
}, 120_000)

it('measures taking mail in, with the same generated mails for the same seed', async () => {
  const run = promisify(execFile)(process.execPath, [await compiled('bench-inbox', 'bench/inbox.ts', ['bench/inbox.ts', 'bench/mails.ts']), '12', 'generated', '7'], { cwd: CHECKOUT, env: { ...process.env, PLAZO_CODE: CHECKOUT } })
  const measures = inboxMeasures(JSON.parse((await run).stdout) as Parameters<typeof inboxMeasures>[0])
  for (const { measure, ratio } of measures) expect([measure, Number.isFinite(ratio) && ratio > 0]).toEqual([measure, true])
  expect(generatedMails(12, 7, ['A'])).toEqual(generatedMails(12, 7, ['A']))
  expect(generatedMails(12, 8, ['A'])).not.toEqual(generatedMails(12, 7, ['A']))
}, 120_000)

describe('the copy that answers from constants', () => {
  it('feeds every query of the two pages, and nothing that reads no rows', () => {
    mkdirSync(join(CHECKOUT, '.build'), { recursive: true })
    const to = mkdtempSync(join(CHECKOUT, '.build/bench-copy-'))
    try {
      const queries = copyWithConstants(CHECKOUT, to)
      expect(queries).toEqual(expect.arrayContaining([
        'request/request-list requestList', 'request/request-page requestPage', 'request/timeline timeline', 'request/case-forms caseForms', 'request/view-counts viewCounts',
        'request/list-options listOptions', 'authority/authority-names authorityNames', 'house/organisation theOrganisation',
      ]))
      expect(queries.filter((name) => name.startsWith('request/list-filter'))).toEqual([])
      const fed = new Set(queries.map((name) => name.split(' ')[0]))
      const pages = readdirSync(join(to, 'app'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
      const around = pages.flatMap((name) => [...readFileSync(join(to, 'app', name), 'utf8').matchAll(/import \{[^}]*\} from '@\/lib\/queries\/([\w/-]+)'/g)]).filter((match) => fed.has(match[1] ?? ''))
      expect(around).toEqual([])
      expect(existsSync(join(CHECKOUT, 'lib/constant'))).toBe(false)
    } finally {
      rmSync(to, { recursive: true, force: true })
    }
  })
})

describe('what is said of the ratios', () => {
  const pages = [{ page: 'a page', ms: { small: 10, large: 16, constant: 8 }, statements: { small: [5, 5], large: [5, 6], constant: [1, 1] } }]

  it('names a page that grows, and one whose statements do', () => {
    const rows = compared(pageMeasures(pages, [20, 200]), { 'a page: 200 cases / 20': 1.1 })
    expect(rows.map((row: { ratio: number; broken: boolean; baseline: number | null }) => [row.ratio, row.broken, row.baseline])).toEqual([[1.6, true, 1.1], [2, false, null], [1.2, true, null]])
    expect(tableOf(rows).split('\n')).toHaveLength(4)
    expect(tableOf(rows)).toContain('OVER THE LIMIT')
  })

  it('takes no number for broken, and the middle for the median', () => {
    expect(compared([{ measure: 'm', ratio: Number.NaN, limit: 3 }], {})[0]?.broken).toBe(true)
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5])
  })
})
