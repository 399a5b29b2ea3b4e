export type UuFile = { name: string; lines: string[] }

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} ?(.{0,300})$/

/** The files that stand uuencoded in a text, and the text without them. A block that never ends, or holds a line that can't be one, is text. */
export function uuFiles(text: string): { text: string; files: UuFile[] } {
  if (!/^begin[ -]/m.test(text)) return { text, files: [] }
  const lines = text.split('\n')
  const kept: string[] = [], files: UuFile[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const begin = BEGIN.exec((lines[at] ?? '').trimEnd())
    const end = begin && !lines[at]?.startsWith('begin-') ? endOf(lines, at + 1) : -1
    if (!begin || end < 0) {
      kept.push(lines[at] ?? '')
      continue
    }
    files.push({ name: (begin[1] ?? '').trim(), lines: lines.slice(at + 1, end) })
    at = end
  }
  return { text: kept.join('\n'), files }
}

/** The index of the line "end", if every line before it can be uuencoded. */
function endOf(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').replace(/\r$/, '')
    if (line.trimEnd() === 'end') return at
    if (line !== '' && !isLine(line)) return -1
  }
  return -1
}

/** The lines of a part that says it is uuencoded but lacks "begin" and "end"; null where one of them can't be. */
export function uuLines(text: string): string[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.every((line) => isLine(line) && line.length <= Math.ceil(count(line) / 3) * 4 + 2) ? lines : null
}

const count = (line: string) => (line.charCodeAt(0) - 32) & 63

// Blanks at the end may be lost on the way, more than the first letter counts may follow: only the letters are sure.
const isLine = (line: string) => line.length <= 100 && /^[\x20-\x60]*$/.test(line)

/** The bytes of uuencoded lines. */
export function uuDecode(lines: readonly string[]): Buffer {
  return Buffer.concat(lines.filter((line) => line.trim() !== '').map((raw) => {
    const line = raw.replace(/\r$/, '')
    const wanted = count(line)
    const out = Buffer.alloc(Math.ceil(wanted / 3) * 3)
    for (let group = 0, from = 1; group < out.length; group += 3, from += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((n) => ((line.charCodeAt(from + n) || 32) - 32) & 63) as [number, number, number, number]
      out[group] = (a << 2) | (b >> 4)
      out[group + 1] = ((b & 15) << 4) | (c >> 2)
      out[group + 2] = ((c & 3) << 6) | d
    }
    return out.subarray(0, wanted)
  }))
}
