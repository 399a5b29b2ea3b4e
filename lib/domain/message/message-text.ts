const REPLY_MARK = /^\s*((re|rv|rép|aw|antw|odg|одг|fwd?|wg)\s*(\[\d{1,3}\])?\s*:\s*)+/iu
const MOST_QUOTED = 20_000

/** The subject of an answer: "Re: " before the bare subject, once, whatever the marks that it came with. */
export function answerSubject(subject: string): string {
  return `Re: ${subject.slice(0, 490).replace(REPLY_MARK, '').trim()}`.trim()
}

/** A text as a mail quotes it: each line behind ">", one kind of line end, nothing in it but what can be read. */
export function quotedText(text: string): string {
  const plain = text.slice(0, MOST_QUOTED).replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').trimEnd()
  return plain.split('\n').map((line) => (line.startsWith('>') || line === '' ? `>${line}` : `> ${line}`)).join('\n')
}

/** What leaves: what was written, and below it what it answers, under a line that says whose words they are. */
export function wholeText(written: string, quote: { by: string; text: string } | null): string {
  return quote && quote.text.trim() !== '' ? `${written.trimEnd()}\n\n${quote.by}\n${quotedText(quote.text)}` : written.trimEnd()
}

const MOST_REFERENCES = 20

/** How an answer names what it answers (RFC 5322, 3.6.4): the whole thread, its beginning and its end where it is long. An id that no header can hold is left out. */
export function threadOf(answered: { messageId: string | null; references: readonly string[] }): { inReplyTo: string | null; references: string[] } {
  const inReplyTo = answered.messageId !== null && isId(answered.messageId) ? answered.messageId : null
  const all = [...new Set([...answered.references.filter(isId), ...(inReplyTo ? [inReplyTo] : [])])]
  return { inReplyTo, references: all.length > MOST_REFERENCES ? [...all.slice(0, 1), ...all.slice(1 - MOST_REFERENCES)] : all }
}

/** Whether a Message-ID, without its angle brackets, can stand in a header of ours. */
export function isId(id: string): boolean {
  return /^[!-;=?-~]{1,250}$/.test(id)
}
