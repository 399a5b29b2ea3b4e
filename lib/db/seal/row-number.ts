import { hash } from 'node:crypto'

/** One more than the largest number of a row: sums of seals are kept modulo this. */
export const SEAL_MODULUS = 2 ** 48

/** The number of a row: 48 bits of the SHA-256 of its values, each with its type and length, so that no two rows read alike. */
export function rowNumber(...values: readonly unknown[]): number {
  let text = ''
  for (const value of values) {
    if (value === null) text += 'n'
    else if (typeof value === 'string') text += `s${value.length}:${value}`
    else if (typeof value === 'number') text += `i${value};`
    else if (value instanceof Uint8Array) text += `b${Buffer.from(value).toString('hex')};`
    else throw new TypeError(`no value of a row: ${typeof value}`)
  }
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16)
}
