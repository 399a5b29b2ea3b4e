const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([0-9., %]{5,40}\))$/
const LENGTH = /^(?:0|\d{1,2}(?:\.\d{1,3})?(?:px|pt|em|rem|%)|(?:xx?-)?(?:small|large)|medium|smaller|larger)$/
const ALLOWED: Readonly<Record<string, RegExp>> = {
  color: COLOUR, 'background-color': COLOUR, 'text-align': /^(?:left|right|center|justify|start|end)$/, 'font-weight': /^(?:bold|bolder|normal|[1-9]00)$/, 'font-style': /^(?:italic|normal|oblique)$/,
  'text-decoration': /^(?:underline|line-through|none)$/, 'font-size': LENGTH, 'white-space': /^(?:pre|pre-wrap|nowrap|normal)$/, 'vertical-align': /^(?:top|middle|bottom|baseline|sub|super)$/,
  'padding-left': LENGTH, 'margin-left': LENGTH, 'list-style-type': /^[a-z-]{3,20}$/,
}
const LONGEST = 2000

/** Of a style attribute only what colours and sets words: nothing that moves, covers, loads or hides. */
export function safeStyle(style: string): string {
  return style.slice(0, LONGEST).split(';').flatMap((one) => {
    const at = one.indexOf(':')
    const name = one.slice(0, Math.max(0, at)).trim().toLowerCase(), value = one.slice(at + 1).trim().toLowerCase()
    return Object.hasOwn(ALLOWED, name) && ALLOWED[name]?.test(value) ? [`${name}: ${value}`] : []
  }).join('; ')
}
