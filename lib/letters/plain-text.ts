import type { Block, Inline } from './blocks'
import { drawn } from './drawn'
import type { LetterSheet } from './sheet'

const WIDTH = 72

/** The letter as plain text: lines of at most 72 letters where words allow it, LF. A draft says so at its head. */
export function letterText(sheet: LetterSheet): string {
  const { blocks, mark } = drawn(sheet)
  return `${[...(mark ? [mark] : []), ...blocks.map((block) => textOf(block, ''))].join('\n\n')}\n`
}

function textOf(block: Block, indent: string): string {
  switch (block.kind) {
    case 'heading': return lines(block.content, indent, indent)
    case 'paragraph': return lines(block.content, indent, indent)
    case 'quote': return block.blocks.map((one) => textOf(one, `${indent}  `)).join('\n\n')
    case 'rule': return `${indent}${'-'.repeat(20)}`
    case 'list': return block.items.map(({ marker, blocks }) => {
      const lead = `${marker ?? '-'} `
      const hanging = indent + ' '.repeat(lead.length)
      const [first, ...rest] = blocks
      const head = first?.kind === 'paragraph' ? lines(first.content, indent + lead, hanging) : `${indent}${lead}${first ? `\n${textOf(first, hanging)}` : ''}`
      return [head, ...rest.map((one) => textOf(one, hanging))].join('\n')
    }).join('\n')
  }
}

function lines(content: readonly Inline[], first: string, hanging: string): string {
  const written = content.map((one) => ('break' in one ? '\n' : one.text)).join('').split('\n')
  return written.map((line, index) => wrapped(line, index === 0 ? first : hanging, hanging)).join('\n')
}

/** Breaks at spaces only: a long word, an address, stays whole. */
function wrapped(line: string, first: string, hanging: string): string {
  const rows: string[] = []
  let row = first
  for (const word of line.split(/[ \n]+/).filter((one) => one !== '')) {
    const empty = row === first || row === hanging
    if (!empty && row.length + 1 + [...word].length > WIDTH) {
      rows.push(row)
      row = hanging + word
    } else row += empty ? word : ` ${word}`
  }
  return [...rows, row.trimEnd()].join('\n')
}
