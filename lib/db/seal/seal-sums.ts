import type Database from 'better-sqlite3'
import { SEAL_MODULUS, rowNumber } from './row-number'
import { quoted, sealedTables } from './sealed-tables'
import type { SealedTable } from './sealed-tables'

/** A number for each scope: the id of a case, or `table:<name>`. */
export type Sums = Map<string, number>

const added = (a: number, b: number) => (a + b) % SEAL_MODULUS

/** Reads every row and sums up each scope; holds no more than one number a scope. */
export function sumsOf(raw: Database.Database, tables: readonly SealedTable[] = sealedTables(raw)): Sums {
  const sums: Sums = new Map()
  for (const table of tables) {
    const columns = [...table.keys, ...table.slices.flat()].map(quoted).join(', ')
    for (const [scope, ...values] of raw.prepare(`SELECT ${table.scope('')}, ${columns} FROM main.${quoted(table.name)}`).raw().iterate() as IterableIterator<unknown[]>) {
      const keys = values.slice(0, table.keys.length)
      let from = keys.length
      for (const [index, slice] of table.slices.entries()) {
        const number = rowNumber(table.name, index, ...keys, ...values.slice(from, from + slice.length))
        from += slice.length
        sums.set(String(scope), added(sums.get(String(scope)) ?? 0, number))
      }
    }
  }
  return sums
}

// More or less than a sum can be would be lost in the modulus.
const isSum = (sum: unknown) => Number.isInteger(sum) && Number(sum) >= 0 && Number(sum) < SEAL_MODULUS

/** By how much the kept seals are off what the rows sum up to: no entry where they agree; 1 where a seal is no sum at all, and yet comes to the same. */
export function offSums(raw: Database.Database, tables?: readonly SealedTable[]): Sums {
  const off: Sums = new Map()
  for (const [scope, sum] of sumsOf(raw, tables)) if (sum !== 0) off.set(scope, SEAL_MODULUS - sum)
  for (const { scope, sum } of raw.prepare('SELECT scope, sum FROM seal').iterate() as IterableIterator<{ scope: unknown; sum: unknown }>) {
    const left = added(off.get(String(scope)) ?? 0, Number(sum))
    if (left === 0 && isSum(sum)) off.delete(String(scope))
    else off.set(String(scope), left || 1)
  }
  return off
}

/** Seals all rows as they stand, and leaves each scope off by what it was off before: a change of the schema proves nothing of the rows that it met. */
export function sealAnew(raw: Database.Database, off: Sums): void {
  const sums = sumsOf(raw)
  for (const [scope, by] of off) sums.set(scope, added(sums.get(scope) ?? 0, by))
  raw.exec('DELETE FROM seal')
  const put = raw.prepare('INSERT INTO seal (scope, sum) VALUES (?, ?)')
  for (const [scope, sum] of sums) put.run(scope, sum)
}
