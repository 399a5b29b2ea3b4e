import { readFileSync, writeFileSync } from 'node:fs'
import { Refusal } from '../../domain/refusal'
import { verify } from '../keep/verify/verify'
import { drawn } from './crash-points'
import { everyRow } from './every-row'
import { liveCells } from './live-cells'

/** Flips one bit of a file. */
export function flip(path: string, whole: Buffer, at: number, bit: number): void {
  const bytes = Buffer.from(whole)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  writeFileSync(path, bytes)
}

/** Whether `verify` says that something is wrong: problems, or that this is no database of this Plazo. */
export async function isNamed(): Promise<boolean> {
  try {
    return !(await verify()).ok
  } catch (no) {
    if (no instanceof Refusal && ['schema_newer', 'schema_older'].includes(no.code)) return true
    throw no
  }
}

/** Flips bits of the rows of each table, one at a time: how many were named, by table, and those that were not although a row reads otherwise. */
export async function flippedRows(path: string, times: number): Promise<{ named: Map<string, number>; silent: string[] }> {
  const whole = readFileSync(path), before = everyRow(path)
  const named = new Map<string, number>()
  const silent: string[] = []
  for (const [index, [table, cells]] of [...liveCells(path)].sort().entries()) {
    named.set(table, 0)
    for (let number = 0; number < times; number += 1) {
      const cell = cells[drawn(cells.length, 5, index, number)]!
      const at = cell.at + drawn(cell.length, 6, index, number), bit = drawn(8, 7, index, number)
      flip(path, whole, at, bit)
      if (await isNamed()) named.set(table, (named.get(table) ?? 0) + 1)
      else if (everyRow(path) !== before) silent.push(`${table}: bit ${bit} of byte ${at}`)
    }
  }
  writeFileSync(path, whole)
  return { named, silent }
}
