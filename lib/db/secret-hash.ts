import { createHash } from 'node:crypto'

/** SHA-256 of a link's secret: all that is kept of it. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex')
}
