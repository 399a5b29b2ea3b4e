import { SOURCES } from './sources'

/** A source that a `src` names: the key or the name as written, its full text where the table has it, and what stands behind the key. */
export type NamedSource = { key: string; text: string | null; part: string | null }

/** The full text behind a source's key ("LPAC"); null for a key that the table doesn't hold. */
export function sourceText(key: string): string | null {
  return Object.hasOwn(SOURCES, key) ? SOURCES[key] ?? null : null
}

/** The sources that a `src` names, parted: "MDCTPD; MD10 art 72-77" are two, the second with a part. */
export function sourcesNamed(src: string): NamedSource[] {
  return src.split('; ').map((named) => {
    const [key = named, ...rest] = named.split(' ')
    const text = sourceText(key)
    return text === null ? { key: named, text, part: null } : { key, text, part: rest.length > 0 ? rest.join(' ') : null }
  })
}
