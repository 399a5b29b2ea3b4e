import { unzipSync, zipSync } from 'fflate'
import { Unreadable } from './words'

/** What a container may hold (safety.md, attack 36): entries, bytes of those that are read, and how many times its packed size an entry may have. */
const MOST = { entries: 10_000, bytes: 150 * 1024 * 1024, ratio: 200, freeBytes: 5 * 1024 * 1024 } as const

/** Whether an entry of an office file is one that holds words. */
export const isXml = (name: string) => /\.(xml|rels)$/i.test(name)

/** The entries of a ZIP that are asked for, unpacked only once all that it says of its sizes is within bounds; what is longer than it said is cut there. */
export function unpack(zip: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let entries = 0, sum = 0
  try {
    return unzipSync(zip, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > MOST.entries) throw new Unreadable('too_many_parts')
        if (!wanted(name)) return false
        sum += originalSize
        if (sum > MOST.bytes || (originalSize > MOST.freeBytes && originalSize > size * MOST.ratio)) throw new Unreadable('too_large')
        return true
      },
    })
  } catch (fault) {
    throw fault instanceof Unreadable ? fault : new Unreadable('broken')
  }
}

/** The same as a ZIP of its own, unpacked: for readers that would unpack without bounds. */
export function repacked(zip: Uint8Array, wanted: (name: string) => boolean): Uint8Array {
  return zipSync(unpack(zip, wanted), { level: 0 })
}
