import { folded } from '../kind/folded'

const LABELS = {
  from: ['from', 'de', 'von', 'od', 'salje', 'posiljalac', 'remitente', 'da', 'remitent', 'expediteur', 'posiljatelj'],
  other: [
    'sent', 'date', 'to', 'cc', 'subject', 'reply-to', 'enviado', 'enviado el', 'fecha', 'para', 'asunto', 'responder a', 'enviat', 'enviat el', 'data', 'a', 'per a', 'per', 'assumpte', 'tema', 'gesendet', 'datum', 'an', 'betreff', 'kopie',
    'poslato', 'poslano', 'za', 'predmet', 'naslov', 'tema', 'primalac', 'envoye', 'le', 'objet', 'copie', 'organization', 'importance', 'attachments',
  ],
} as const
export type Label = keyof typeof LABELS

const LABEL_LINE = /^[\s>*|]{0,10}([\p{L}-]{1,15}(?: [\p{L}-]{1,8})?)\*{0,2}\s{0,3}:\*{0,2}(?:\s|$)/u

/** Which field of a header block in a mail's text a line is, in the languages of our mail; null if none. */
export function labelOf(line: string): Label | null {
  const word = folded(LABEL_LINE.exec(line.slice(0, 200))?.[1] ?? '')
  if (word === '') return null
  return (Object.keys(LABELS) as Label[]).find((label) => (LABELS[label] as readonly string[]).includes(word)) ?? null
}

/** How many lines from here are the header block of another mail (its sender and at least two more fields within eight lines); 0 if none begins here. */
export function headerBlock(lines: readonly string[], from: number): number {
  if (labelOf(lines[from] ?? '') !== 'from') return 0
  let others = 0, last = from
  for (let at = from + 1; at < Math.min(lines.length, from + 9); at += 1) {
    if ((lines[at] ?? '').trim() === '' && others > 1) break
    if (labelOf(lines[at] ?? '') === null) continue
    others += 1
    last = at
  }
  return others >= 2 ? last - from + 1 : 0
}

const DASHED = /^[\s>*]{0,10}[-_=]{2,40}\s{0,5}([^-_=]{4,60}?)\s{0,5}[-_=]{2,40}\s*$/
const ORIGINAL = ['original message', 'mensaje original', 'missatge original', 'ursprungliche nachricht', 'originalnachricht', "message d'origine", 'message original', 'originalna poruka', 'izvorna poruka', 'izvorna poruka/mail', 'mail original', 'originalne poruke']
const FORWARDED = [
  'forwarded message', 'forwarded by', 'mensaje reenviado', 'mensaje reexpedido', 'missatge reenviat', 'prosledjena poruka', 'prosledena poruka', 'proslijedjena poruka', 'weitergeleitete nachricht', 'weitergeleitete e-mail', 'message transfere', 'message transmis',
  'begin forwarded message', 'inicio del mensaje reenviado', 'mensaje original reenviado', 'preusmjerena poruka',
]

/** What a line between dashes announces: the mail that is answered, or one that is handed on. */
export function announced(line: string): 'original' | 'forwarded' | null {
  const short = line.slice(0, 160)
  const words = folded(DASHED.exec(short)?.[1] ?? '')
  const bare = words === '' ? folded(short).replace(/[>: ]+$/g, '').replace(/^[> ]+/, '') : words
  if (FORWARDED.some((one) => (words === '' ? bare === one && one !== 'forwarded by' : words.startsWith(one)))) return 'forwarded'
  return words !== '' && ORIGINAL.some((one) => words.startsWith(one)) ? 'original' : null
}

const WROTE = /(?:^|[\s>,)])(?:wrote|writes|escribio|escribia|va escriure|ha escrit|ha escrito|escriure|schrieb|a ecrit|(?:je )?napisa(?:o|la|o\/la|o\(la\)|la\/o)|(?:je )?pise)\s?: ?$/
const SCHRIEB = /^(?:am|on) .{5,200} schrieb .{1,200}: ?$/

/** How many lines up to and with this one say who wrote what is quoted below ("El … escribió:"), 0 if they don't. A date, a time or an address must stand in them. */
export function attribution(lines: readonly string[], at: number): number {
  const last = (lines[at] ?? '').slice(0, 400).trim()
  if (!last.endsWith(':') || last.startsWith('>')) return 0
  let named = 0
  for (let count = 1; count <= 3 && at - count + 1 >= 0; count += 1) {
    const block = lines.slice(at - count + 1, at + 1)
    if (count > 1 && block[0]?.trim() === '') break
    const words = folded(block.map((line) => line.slice(0, 300)).join(' '))
    if (!WROTE.test(words) && !SCHRIEB.test(words)) continue
    if (/\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b/.test(words)) return count
    if (words.includes('@')) named ||= count
  }
  return named
}
