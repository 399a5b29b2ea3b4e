import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Bytes of the database file that hold one row: `at` and how many. */
export type Cell = { at: number; length: number }

type Page = { name: string; pageno: number; pagetype: 'leaf' | 'internal' | 'overflow' }

/** Where the rows of each table stand in the database file, read as SQLite's file format has it (sqlite.org/fileformat2.html §1.6); the schema is `sqlite_schema`. */
export function liveCells(path: string): Map<string, Cell[]> {
  const raw = new Database(path, { readonly: true })
  const pages = raw.prepare(`
    SELECT name, pageno, pagetype FROM dbstat WHERE name = 'sqlite_schema' OR name IN (SELECT name FROM sqlite_master WHERE type = 'table')`).all() as Page[]
  const pageSize = raw.pragma('page_size', { simple: true }) as number
  raw.close()
  const bytes = readFileSync(path)
  const cells = new Map<string, Cell[]>()
  for (const page of pages) {
    if (page.pagetype === 'overflow') continue
    cells.set(page.name, [...cells.get(page.name) ?? [], ...cellsOf(bytes, page.pageno, pageSize)])
  }
  return cells
}

function cellsOf(bytes: Buffer, pageno: number, pageSize: number): Cell[] {
  const start = (pageno - 1) * pageSize
  const header = start + (pageno === 1 ? 100 : 0)
  const type = bytes.readUInt8(header)
  // Inner pages of a table hold no row; those of a table without row numbers do.
  if (type === 0x05) return []
  const isInner = type === 0x02, isTable = type === 0x0d
  return Array.from({ length: bytes.readUInt16BE(header + 3) }, (_, index) => {
    const at = start + bytes.readUInt16BE(header + (isInner ? 12 : 8) + 2 * index)
    const [payload, afterLength] = varint(bytes, at + (isInner ? 4 : 0))
    const from = isTable ? varint(bytes, afterLength)[1] : afterLength
    return { at, length: from - at + localOf(payload, isTable ? pageSize - 35 : Math.floor((pageSize - 12) * 64 / 255) - 23, pageSize) }
  })
}

/** How much of a payload stands on the page itself. */
function localOf(payload: number, most: number, pageSize: number): number {
  if (payload <= most) return payload
  const least = Math.floor((pageSize - 12) * 32 / 255) - 23
  const wanted = least + (payload - least) % (pageSize - 4)
  return wanted <= most ? wanted : least
}

function varint(bytes: Buffer, at: number): [number, number] {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, at + index + 1]
  }
  return [value * 256 + bytes.readUInt8(at + 8), at + 9]
}
