import { hitsIn } from '@/lib/i18n/search-words'

/** Marks in the words that lie over a drawn page those that were looked for, also where a hit runs over several lines; and brings the first into view. */
export function markWords(layer: HTMLElement, typed: string): void {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const parts: { node: Text; start: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      parts.push({ node, start: text.length })
      text += node.data
    } else if (node.nodeName === 'BR') text += '\n'
  }
  const hits = hitsIn(text, typed)
  // From the last to the first, so that the places of those before stay right.
  for (const { node, start } of parts.reverse()) {
    for (const hit of hits.filter((one) => one.start < start + node.data.length && one.end > start).reverse()) {
      const range = document.createRange()
      range.setStart(node, Math.max(0, hit.start - start))
      range.setEnd(node, Math.min(node.data.length, hit.end - start))
      range.surroundContents(document.createElement('mark'))
    }
  }
  layer.querySelector('mark')?.scrollIntoView({ block: 'center' })
}
