import type Database from 'better-sqlite3'
import { SEAL_MODULUS, rowNumber } from './row-number'
import { quoted, sealedTables } from './sealed-tables'
import type { SealedTable } from './sealed-tables'

/**
 * Makes a connection keep the seals: triggers of its own (temporary ones, which the file doesn't hold) add each written row to the sum of what it belongs to
 * and take each replaced or removed one off, in the same transaction. What is written past Plazo stays unsealed, and verify names it.
 */
export function sealWrites(raw: Database.Database): void {
  if (!isSealed(raw)) return
  raw.function('plazo_row', { varargs: true, deterministic: true }, rowNumber)
  // Else a row that REPLACE puts out of the way would leave unseen.
  raw.pragma('recursive_triggers = ON')
  raw.transaction(() => raw.exec(sealedTables(raw).flatMap(triggersOf).join('\n')))()
}

/** Whether a database has seals at all: one of an older schema has none. */
export function isSealed(raw: Database.Database): boolean {
  return raw.prepare("SELECT 1 FROM main.sqlite_master WHERE name = 'seal'").get() !== undefined
}

function triggersOf(table: SealedTable): string[] {
  const on = (suffix: string, event: string, does: string, when = '') =>
    `CREATE TEMP TRIGGER "seal_${table.name}_${suffix}" AFTER ${event} ON main.${quoted(table.name)} ${when} BEGIN ${does} END;`
  const number = (prefix: string, slice: readonly string[], index: number) =>
    `plazo_row('${table.name}', ${index}, ${[...table.keys, ...slice].map((one) => prefix + quoted(one)).join(', ')})`
  const whole = (prefix: string) => table.slices.map((slice, index) => number(prefix, slice, index)).join(' + ')
  const add = (prefix: string, amount: string) => `INSERT INTO seal (scope, sum) VALUES (${table.scope(prefix)}, CAST(${amount} AS INTEGER) & ${SEAL_MODULUS - 1})
    ON CONFLICT (scope) DO UPDATE SET sum = (sum + excluded.sum) & ${SEAL_MODULUS - 1};`
  const same = table.keys.map((key) => `NEW.${quoted(key)} IS OLD.${quoted(key)}`).join(' AND ')
  const slices = table.slices.flatMap((slice, index) => slice.length === 0 ? [] : [on(
    `changed_${index}`, `UPDATE OF ${slice.map(quoted).join(', ')}`, add('NEW.', `${number('NEW.', slice, index)} - ${number('OLD.', slice, index)}`), same && `WHEN ${same}`,
  )])
  const moved = on('moved', `UPDATE OF ${table.keys.map(quoted).join(', ')}`, add('OLD.', `-(${whole('OLD.')})`) + add('NEW.', whole('NEW.')), `WHEN NOT (${same})`)
  return [on('added', 'INSERT', add('NEW.', whole('NEW.'))), on('gone', 'DELETE', add('OLD.', `-(${whole('OLD.')})`)), ...slices, ...(table.keys.length > 0 ? [moved] : [])]
}
