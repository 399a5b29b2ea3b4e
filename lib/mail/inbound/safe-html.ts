import sanitizeHtml from 'sanitize-html'

/** Mail HTML without anything that runs, asks the network, or reaches out of its frame; remote images only when asked for (safety.md, attacks 30 to 33). */
export function safeHtml(html: string, { images }: { images: boolean }): string {
  return sanitizeHtml(html, {
    allowedTags: ['p', 'br', 'div', 'span', 'a', 'b', 'strong', 'i', 'em', 'u', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'pre', 'hr', ...(images ? ['img'] : [])],
    allowedAttributes: { a: ['href', 'title', 'rel', 'target'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], img: ['src', 'alt', 'width', 'height'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }) },
  })
}
