import sanitizeHtml from 'sanitize-html'
import { safeStyle } from './show/safe-style'

const TAGS = [
  'p', 'br', 'div', 'span', 'a', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'ins', 'small', 'big', 'sub', 'sup', 'tt', 'code', 'kbd', 'q', 'cite', 'abbr', 'mark', 'font', 'center', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote',
  'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'hr', 'img', 'address', 'section', 'article', 'header', 'footer',
]
const CELL = ['colspan', 'rowspan', 'align', 'valign', 'width', 'bgcolor', 'style']
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/
/** HTML beyond so many characters is cut: the text of a mail is always whole, and shown first. */
export const LONGEST_HTML = 2_000_000

/** `inline`: the address from which a picture of the mail itself (cid:) is fetched, null if it has none. */
export type SafeHtmlOptions = { images: boolean; inline?: (contentId: string) => string | null }

/**
 * Mail HTML without anything that runs, asks the network, covers what is around it, or leaves its frame (safety.md, attacks 30 to 33). Remote pictures only when
 * `images` says so; links open elsewhere and tell nobody where they stood. It goes into a sandboxed frame all the same.
 */
export function safeHtml(html: string, { images, inline = () => null }: SafeHtmlOptions): string {
  const picture = (src: string): string | null => {
    const bare = src.trim()
    if (/^cid:/i.test(bare)) return inline(decoded(bare.slice(4)))
    return PICTURE.test(bare) || (images && /^https?:\/\//i.test(bare)) ? bare : null
  }
  return sanitizeHtml(html.slice(0, LONGEST_HTML), {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'align'], a: ['href', 'title', 'rel', 'target'], img: ['src', 'alt', 'width', 'height'], td: CELL, th: CELL, tr: CELL, table: ['width', 'border', 'cellpadding', 'cellspacing', 'bgcolor', 'align', 'style'],
      col: ['width', 'span'], font: ['color', 'size', 'face'], ol: ['start', 'type'], li: ['value'],
    },
    allowedSchemes: ['http', 'https', 'mailto'], allowedSchemesByTag: { img: ['http', 'https', 'data'] }, allowedSchemesAppliedToAttributes: ['href'], allowProtocolRelative: false,
    // Ours is stricter, and doesn't parse.
    parseStyleAttributes: false, nestingLimit: 200, enforceHtmlBoundary: false,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'svg', 'math', 'template', 'xmp', 'noembed', 'noframes', 'iframe', 'object'],
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: plainAttributes(attribs) }),
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer nofollow', target: '_blank' } }),
      img: (tagName, attribs) => {
        const src = picture(attribs.src ?? '')
        return src === null ? { tagName: 'span', attribs: {}, text: attribs.alt ? `[${attribs.alt}]` : '' } : { tagName, attribs: { ...attribs, src } }
      },
    },
  })
}

function plainAttributes(attribs: Record<string, string>): Record<string, string> {
  const { style, ...rest } = attribs
  const kept = style ? safeStyle(style) : ''
  return kept === '' ? rest : { ...rest, style: kept }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    // A lone % is part of the name.
    return id
  }
}
