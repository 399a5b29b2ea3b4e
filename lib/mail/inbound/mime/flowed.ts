/** `blank`: what stands between the quotation marks and the words. */
type Line = { depth: number; blank: string; text: string }

/** Text sent as format=flowed (RFC 3676) with its soft line ends undone, within one depth of quotes; the signature's mark stays a line. */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: Line[] = []
  let soft = false
  for (const raw of text.split('\n')) {
    const { depth, blank, text: line } = taken(raw)
    const last = out.at(-1)
    if (soft && last && last.depth === depth && line !== '-- ') last.text = (deleteSpace ? last.text.slice(0, -1) : last.text) + line
    else out.push({ depth, blank, text: line })
    soft = line.endsWith(' ') && line !== '-- '
  }
  return out.map((line) => (line.depth > 0 ? `${'>'.repeat(line.depth)}${line.blank}${line.text}` : line.text)).join('\n')
}

function taken(raw: string): Line {
  let depth = 0
  while (raw[depth] === '>') depth += 1
  const blank = raw[depth] === ' ' ? ' ' : ''
  return { depth, blank, text: raw.slice(depth + blank.length).replace(/\r$/, '') }
}
