import type { EntryWords } from './entry-words'
import type { NoticeWords } from './notice-words'

const COLUMNS = 72

/** The plain text of a notice, written on purpose: 72 columns, headings underlined, an address on a line of its own. */
export function plainText(words: NoticeWords): string {
  const head = [words.stamp, '', ...wrapped(words.heading), ...underline(words.heading, '='), ...paragraph(words.lede), ...paragraph(words.late), ...paragraph(words.team)]
  const sections = words.sections.flatMap((section) => {
    const title = `${section.title} (${section.count})${section.note ? ` – ${section.note}` : ''}`
    return ['', ...wrapped(title), ...underline(title, '-'), ...section.entries.flatMap(entryLines)]
  })
  const more = words.more ? ['', ...wrapped(words.more.label), words.more.url] : []
  const foot = ['', '--', ...wrapped(words.why), ...wrapped(words.safe), ...words.links.flatMap((link) => [...wrapped(`${link.label}:`), link.url])]
  return `${[...head, ...sections, ...more, ...foot].join('\n')}\n`
}

function entryLines(entry: EntryWords): string[] {
  const when = entry.day ? `${entry.day}, ${entry.when ?? ''}` : null
  const who = entry.ref ? `${entry.heading} (${entry.ref})` : entry.heading
  return ['', ...(when ? wrapped(when) : []), ...wrapped(who), ...(entry.title ? wrapped(entry.title.text) : []), ...entry.lines.flatMap((line) => wrapped(line)),
    ...wrapped(`${entry.action.label}:`), entry.action.url]
}

const paragraph = (text: string | null) => (text ? ['', ...wrapped(text)] : [])
const underline = (text: string, sign: string) => [sign.repeat(Math.min([...text].length, COLUMNS))]

/** A text in lines of at most 72 characters; a word that is longer stands alone, whole. */
export function wrapped(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && [...last].length + 1 + [...word].length <= COLUMNS) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
