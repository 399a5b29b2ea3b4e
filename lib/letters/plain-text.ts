import type { Block, Inline } from './blocks'
import { drawn } from './drawn'
import type { LetterSheet } from './sheet'

const WIDTH = 72

/** The letter as plain text: lines of at most so many letters where words allow it (without end for a form that breaks lines itself), LF. A draft says so at its head. */
export function letterText(sheet: LetterSheet, width = WIDTH): string {
  const { blocks, mark } = drawn(sheet)
  return `${[...(mark ? [mark] : []), ...blocks.map((block) => textOf(block, '', width))].join('\n\n')}\n`
}

function textOf(block: Block, indent: string, width: number): string {
  switch (block.kind) {
    case 'heading': return lines(block.content, indent, indent, width)
    case 'paragraph': return lines(block.content, indent, indent, width)
    case 'quote': return block.blocks.map((one) => textOf(one, `${indent}  `, width)).join('\n\n')
    case 'rule': return `${indent}${'-'.repeat(20)}`
    case 'list': return block.items.map(({ marker, blocks }) => {
      const lead = `${marker ?? '-'} `
      const hanging = indent + ' '.repeat(lead.length)
      const [first, ...rest] = blocks
      const head = first?.kind === 'paragraph' ? lines(first.content, indent + lead, hanging, width) : `${indent}${lead}${first ? `\n${textOf(first, hanging, width)}` : ''}`
      return [head, ...rest.map((one) => textOf(one, hanging, width))].join('\n')
    }).join('\n')
  }
}

function lines(content: readonly Inline[], first: string, hanging: string, width: number): string {
  const written = content.map((one) => ('break' in one ? '\n' : one.text)).join('').split('\n')
  return written.map((line, index) => wrapped(line, index === 0 ? first : hanging, hanging, width)).join('\n')
}

/** Breaks at spaces only: a long word, an address, stays whole. */
function wrapped(line: string, first: string, hanging: string, width: number): string {
  const rows: string[] = []
  let row = first
  for (const word of line.split(/[ \n]+/).filter((one) => one !== '')) {
    const empty = row === first || row === hanging
    if (!empty && row.length + 1 + [...word].length > width) {
      rows.push(row)
      row = hanging + word
    } else row += empty ? word : ` ${word}`
  }
  return [...rows, row.trimEnd()].join('\n')
}
