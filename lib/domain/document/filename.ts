const LONGEST = 180
// Control characters, line and paragraph separators, zero-width marks and everything that turns the direction of writing.
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/gu
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The name under which a document is kept and downloaded: what the person gave, without what could leave a folder, split a header or disguise an
 * ending (safety.md I6, attack 35). Never empty; at most 180 characters, its ending kept.
 */
export function storedFilename(given: string): string {
  const clean = given.normalize('NFC').replace(UNSEEN, '').replace(/[/\\:*?"<>|]/g, '_').replace(/\s+/g, ' ').trim()
  const short = shorten(clean.replace(/[. ]+$/, ''))
  if (short === '') return 'document'
  return RESERVED.test(short) ? `_${short}` : short
}

function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= LONGEST) return name
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  return letters.slice(0, LONGEST - [...ending].length).join('').trim() + ending
}
