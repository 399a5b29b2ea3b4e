import { closeDb, db, rawDb } from '../lib/db/client'
import { person } from '../lib/db/schema/people'
import { changeForTest } from '../lib/env'
import { foldPage } from '../lib/i18n/search-words'
import { findCases } from '../lib/queries/search/find-cases'
import { findPages } from '../lib/queries/search/find-pages'
import type { PersonActor } from '../lib/domain/permissions'

// Two data folders, the small one and the large one: prints what a search costs in each, in milliseconds of CPU by round, as one JSON line.
const ROUNDS = 31, WARM = 5
const TODAY = '2026-04-08'

/** A page of a document for each case, taken back when all is measured: the words of its title, its number, and some that all share. */
function putPages(): void {
  const raw = rawDb()
  const cases = raw.prepare('SELECT id, title, ref FROM request ORDER BY rowid').all() as { id: string; title: string; ref: string }[]
  const file = raw.prepare("INSERT INTO file (sha256, size, media_type, kept_at) VALUES (?, 1, 'application/pdf', ?)")
  const document = raw.prepare("INSERT INTO document (id, request_id, sha256, filename, added_at, added_by) VALUES (?, ?, ?, 'Informe.pdf', ?, 'system')")
  const page = raw.prepare('INSERT INTO file_page (sha256, page, text) VALUES (?, 1, ?)')
  const search = raw.prepare('INSERT INTO page_search (rowid, folded) VALUES (?, ?)')
  for (const [nth, { id, title, ref }] of cases.entries()) {
    const sha256 = nth.toString(16).padStart(64, '0')
    const text = `${title} ${ref}: resolución sobre el acceso a la información, página ${nth % 97}`
    file.run(sha256, TODAY)
    document.run(`bench-${nth}`, id, sha256, TODAY)
    search.run(page.run(sha256, text).lastInsertRowid, foldPage(text))
  }
}

function searchesOf(): readonly string[] {
  const ref = String(rawDb().prepare("SELECT ref FROM request WHERE ref LIKE '20%' ORDER BY rowid DESC LIMIT 1").pluck().get() ?? 'EX-RIVAS')
  return ['contratos', 'resolución acceso', ref, 'informaci', 'nothing like this', 'página 13']
}

function measure(folder: string): Record<'cases' | 'pages', number[]> {
  closeDb()
  changeForTest('PLAZO_DATA', folder)
  const found = db().select().from(person).all().find((one) => one.role === 'coordinator')
  if (!found) throw new Error('the house has no coordinator')
  const actor: PersonActor = { kind: 'person', id: found.id, role: 'coordinator', partnerId: null }
  const spent: Record<'cases' | 'pages', number[]> = { cases: [], pages: [] }
  rawDb().exec('BEGIN')
  try {
    putPages()
    const typed = searchesOf()
    for (let round = -WARM; round < ROUNDS; round += 1) {
      const cases = cpu(() => { for (const one of typed) findCases(actor, one, { after: null, most: 8, language: 'en', today: TODAY }) })
      const pages = cpu(() => { for (const one of typed) findPages(actor, one, { after: null, most: 8 }) })
      if (round < 0) continue
      spent.cases.push(cases)
      spent.pages.push(pages)
    }
  } finally {
    rawDb().exec('ROLLBACK')
  }
  return spent
}

function cpu(work: () => void): number {
  const since = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

const [small, large] = process.argv.slice(2)
if (!small || !large) throw new Error('Two data folders, please.')
process.stdout.write(`${JSON.stringify({ small: measure(small), large: measure(large) })}\n`)
closeDb()
