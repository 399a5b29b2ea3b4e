import { existsSync } from 'node:fs'
import { filePath } from '../files/store'

/** The box that a logo fits into, at the right of the first page's head: millimetres from the top of the page. */
export const LOGO_MM = { width: 40, height: 16, top: 14 } as const

/** The file of a letterhead's logo; null where there is none. */
export function logoPath(letterhead: { logoSha256: string | null } | null): string | null {
  const path = letterhead?.logoSha256 ? filePath(letterhead.logoSha256) : null
  return path !== null && existsSync(path) ? path : null
}
