export type HeaderField = { name: string; value: string }

/** The header fields of a raw mail as they stand there, unfolded but not decoded, for those who want to see them. */
export function headersOf(raw: Buffer): HeaderField[] {
  const text = raw.toString('latin1').replace(/^From (?![ \t]*:)[^\n]*\n/, '')
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  return text.slice(0, end).split(/\r?\n(?![ \t])/).flatMap((line) => {
    const at = line.indexOf(':')
    return at > 0 ? [{ name: line.slice(0, at).trim(), value: line.slice(at + 1).replace(/\r?\n/g, '').trim() }] : []
  })
}
