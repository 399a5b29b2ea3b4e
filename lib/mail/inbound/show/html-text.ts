import sanitizeHtml from 'sanitize-html'

const BREAKS = ['p', 'div', 'tr', 'table', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'section', 'article', 'header', 'footer', 'dl', 'dt', 'dd', 'address', 'center']
const KEPT = [...BREAKS, 'td', 'th']
const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'pre', 'blockquote'])
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const DEEPEST = 200

/** The words of an HTML mail as plain text: blocks as lines, quotes marked with ">", nothing of style or script. */
export function htmlText(html: string): string {
  // The sanitiser parses; what is left are bare tags in well-formed text, which is cut at its angle brackets.
  const bare = sanitizeHtml(html, { allowedTags: KEPT, allowedAttributes: {}, nestingLimit: DEEPEST, nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title'] })
  const writer = new Lines()
  for (const piece of bare.split(/(<[^<>]*>)/)) {
    if (!piece.startsWith('<')) writer.words(piece.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity))
    else writer.tag(piece.replace(/[<>/ ]/g, ''), piece.startsWith('</'))
  }
  return writer.text()
}

class Lines {
  #lines: string[] = []
  #line = ''
  #quotes = 0
  #pre = 0
  // Whether the line is empty or ends with a blank; asking the growing line itself would copy it each time.
  #spaced = true

  words(text: string): void {
    if (this.#pre > 0) {
      const [first = '', ...rest] = text.split('\n')
      this.#line += first
      for (const line of rest) {
        this.#end()
        this.#line = line
      }
      return
    }
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ')
    this.#add(this.#spaced ? folded.trimStart() : folded)
  }

  tag(name: string, closing: boolean): void {
    if (name === 'br') return this.#end()
    if (name === 'td' || name === 'th') {
      if (!this.#spaced) this.#add(' ')
      return
    }
    if (this.#line !== '') this.#end()
    if (name === 'blockquote' && closing) this.#quotes = Math.max(0, this.#quotes - 1)
    if (APART.has(name) && this.#lines.length > 0 && this.#lines.at(-1)?.replace(/[> ]/g, '') !== '') this.#end()
    if (name === 'blockquote' && !closing) this.#quotes = Math.min(20, this.#quotes + 1)
    if (name === 'pre') this.#pre = Math.max(0, this.#pre + (closing ? -1 : 1))
    if (name === 'li' && !closing) this.#add('- ')
  }

  text(): string {
    if (this.#line !== '') this.#end()
    const first = this.#lines.findIndex((line) => line !== ''), last = this.#lines.findLastIndex((line) => line !== '')
    return first < 0 ? '' : this.#lines.slice(first, last + 1).join('\n').replace(/^\n+/, '').replace(/(?<!\n)\n+$/, '')
  }

  #add(text: string): void {
    if (text === '') return
    this.#line += text
    this.#spaced = text.endsWith(' ')
  }

  #end(): void {
    const line = this.#line.trimEnd()
    this.#lines.push(this.#quotes > 0 ? `${'>'.repeat(this.#quotes)} ${line}`.trimEnd() : line)
    this.#line = ''
    this.#spaced = true
  }
}
