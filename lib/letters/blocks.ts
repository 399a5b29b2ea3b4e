import type { Blockquote, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { BREAK } from './escape-value'

/** A piece of text in one look, or a line break. */
export type Inline = { text: string; strong: boolean; emphasis: boolean } | { break: true }
/** What a letter is made of, whatever it is written to. `marker` stands before an item as the writer typed it ("3."); null: a bullet. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; content: Inline[] }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: { marker: string | null; blocks: Block[] }[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' }

// Code, HTML, images and references are no part of a letter: what looks like one is text.
const OFF = ['autolink', 'codeFenced', 'codeIndented', 'codeText', 'definition', 'htmlFlow', 'htmlText', 'labelStartImage', 'setextUnderline']
const reader = unified().use(remarkParse).data('micromarkExtensions', [{ disable: { null: OFF } }]).freeze()

/** The blocks of a letter's merged Markdown. A line break in the text is one in the letter. */
export function blocksOf(markdown: string): Block[] {
  return reader.parse(markdown).children.flatMap((node) => blocksOfNode(node, markdown))
}

function blocksOfNode(node: RootContent, source: string): Block[] {
  switch (node.type) {
    case 'heading': return [{ kind: 'heading', level: node.depth === 1 ? 1 : node.depth === 2 ? 2 : 3, content: inlines(node.children) }]
    case 'paragraph': return paragraphs(node)
    case 'list': return [listOf(node, source)]
    case 'blockquote': return [{ kind: 'quote', blocks: inside(node, source) }]
    case 'thematicBreak': return [{ kind: 'rule' }]
    default: return 'value' in node ? [{ kind: 'paragraph', content: split(node.value, false, false) }] : []
  }
}

const inside = (node: Blockquote | ListItem, source: string) => node.children.flatMap((child) => blocksOfNode(child, source))

function listOf(list: List, source: string): Block {
  const items = list.children.map((item) => {
    const [, marker] = /^(\d{1,9}[.)])/.exec(source.slice(item.position?.start.offset ?? 0)) ?? []
    return { marker: list.ordered ? marker ?? null : null, blocks: inside(item, source) }
  })
  return { kind: 'list', ordered: list.ordered === true, items }
}

/** An empty line that came with a value parts paragraphs too. */
function paragraphs(node: Paragraph): Block[] {
  const found: Inline[][] = [[]]
  const content = inlines(node.children)
  content.forEach((one, index) => {
    const next = content[index + 1]
    if ('break' in one && next !== undefined && 'break' in next) return
    const before = content[index - 1]
    if ('break' in one && before !== undefined && 'break' in before) found.push([])
    else found.at(-1)?.push(one)
  })
  return found.filter((part) => part.length > 0).map((part) => ({ kind: 'paragraph', content: part }))
}

function inlines(nodes: readonly PhrasingContent[], strong = false, emphasis = false): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text': return split(node.value, strong, emphasis)
      case 'break': return [{ break: true }]
      case 'strong': return inlines(node.children, true, emphasis)
      case 'emphasis': return inlines(node.children, strong, true)
      case 'link': return withAddress(inlines(node.children, strong, emphasis), node.url, strong, emphasis)
      default: return 'value' in node ? split(node.value, strong, emphasis) : []
    }
  })
}

/** A link is its words and, where they don't say it, its address: on paper there is nothing to press. */
function withAddress(words: Inline[], url: string, strong: boolean, emphasis: boolean): Inline[] {
  const said = words.map((one) => ('break' in one ? ' ' : one.text)).join('')
  return said === url || url === '' ? words : [...words, ...split(` (${url})`, strong, emphasis)]
}

function split(value: string, strong: boolean, emphasis: boolean): Inline[] {
  return value.split(new RegExp(`\\r?\\n|${BREAK}`)).flatMap((line, index): Inline[] => {
    const text: Inline[] = line === '' ? [] : [{ text: line.replaceAll('\t', ' '), strong, emphasis }]
    return index === 0 ? text : [{ break: true }, ...text]
  })
}
