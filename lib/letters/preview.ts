import type { Block, Inline } from './blocks'
import { drawn } from './drawn'
import type { LetterSheet } from './sheet'

/** The letter as HTML for the preview and for mail. Safe by construction: our own tags without attributes that a text could fill, and escaped text. */
export function letterHtml(sheet: LetterSheet): string {
  const { blocks, mark } = drawn(sheet)
  return `<div lang="${sheet.language}">${mark ? `<p><strong>${escaped(mark)}</strong></p>` : ''}${blocks.map(htmlOf).join('')}</div>`
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading': return `<h${block.level}>${inline(block.content)}</h${block.level}>`
    case 'paragraph': return `<p>${inline(block.content)}</p>`
    case 'quote': return `<blockquote>${block.blocks.map(htmlOf).join('')}</blockquote>`
    case 'rule': return '<hr>'
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map(({ marker, blocks }) => `<li${marker ? ` value="${Number.parseInt(marker, 10)}"` : ''}>${blocks.map(htmlOf).join('')}</li>`)
      return `<${tag}>${items.join('')}</${tag}>`
    }
  }
}

function inline(content: readonly Inline[]): string {
  return content.map((one) => {
    if ('break' in one) return '<br>'
    const text = escaped(one.text)
    const stressed = one.emphasis ? `<em>${text}</em>` : text
    return one.strong ? `<strong>${stressed}</strong>` : stressed
  }).join('')
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
