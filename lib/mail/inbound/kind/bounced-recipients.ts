import type { MailView } from './mail-view'
import { allParts, fromDaemon, header } from './mail-view'

// Where the mail that came back begins, or what its servers said to each other: words of the server, or the mail's own fields.
const COPY = /^.{0,20}(?:below this line is a copy|this is a copy of (?:the|your)|original message (?:follows|headers|attached)|included below|unsent message below|message header follows|message text follows|contents of the undelivered|transcript of session|returned mail -).{0,80}$|^[\s>]{0,10}(?:received|return-path|message-id|mime-version): /im
// After these words stand those whom the mail did not reach.
const AFTER = /did not reach|could not be (?:delivered|reached)|(?:not|cannot) be delivered|not delivered to|able to deliver|failed recipient|failed address|address(?:es|\(es\))? (?:failed|had)|following (?:recipient|address)|undeliverable address|no se ha podido entregar|error en la entrega|nicht zugestellt|pas pu etre|ogut lliurar|nije isporu/i
/** Names without a domain, which are the server's own, where those stand whom the mail did not reach. */
const BARE = /\bthe following\b[^\n]{0,200}:[ \t]*\n\s{0,20}?((?:[ \t]{1,20}[A-Za-z0-9][\w.+-]{0,63}[ \t]{0,100}(?:(?:\(|[ \t]{2})[^\n@]{0,200})?(?:\n|$)){1,20})/i
/** Lines of a server's text that name the sender, the mail or themselves. */
const FIELDS = /^[ \t>=]{0,10}(?:message-id|from|to|cc|subj(?:ect)?|date|sent|reply-to|errors-to)[ \t]{0,5}:.{0,500}$/gim
const ADDRESS = /[A-Za-z0-9][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@[A-Za-z0-9.-]{1,190}[A-Za-z0-9]/g
const KEEPERS = /^(?:postmaster|mailer-daemon|abuse|uucp|helpdesk|support|hostmaster)@/i

/** The addresses in a header or a text, each once. */
export function addressesNamed(text: string): string[] {
  return [...new Map((text.match(ADDRESS) ?? []).map((address) => [address.toLowerCase(), address])).values()]
}

/** Whom a mail did not reach, by the words of the server that says so; the sender, the server and whoever keeps it are left out. */
export function bouncedRecipients(mail: MailView): string[] {
  const own = new Set([...addressesNamed(header(mail, 'to')), mail.from?.address ?? ''].map((address) => address.toLowerCase()))
  const text = mail.text.slice(0, 20_000).replace(/\b(?:dda:)?smtp[=:]/gi, ' ')
  const bare = bareNames(mail, text)
  if (bare.length > 0) return bare
  const from = AFTER.exec(text)?.index ?? 0
  const places = [beforeCopy(text.slice(from)).replace(FIELDS, ''), beforeCopy(text).replace(FIELDS, ''), beforeCopy(text), mail.subject]
  for (const place of places) {
    const named = addressesNamed(place).filter((address) => !own.has(address.toLowerCase()))
    const others = named.filter((address) => !KEEPERS.test(address))
    if (others.length > 0) return others.slice(0, 20)
  }
  return soleRecipient(mail, text.slice(beforeCopy(text).length)).filter((address) => !own.has(address.toLowerCase()))
}

function bareNames(mail: MailView, text: string): string[] {
  const domain = /@([A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24})$/.exec(mail.from?.address ?? '')?.[1]
  if (!domain || !fromDaemon(mail)) return []
  return (BARE.exec(beforeCopy(text))?.[1] ?? '').split('\n').flatMap((line) => line.trim().split(/[\s(]/)[0] || []).map((name) => `${name}@${domain}`)
}

/** To whom the mail that came back was written, if it was to one alone and not to a list; for a server that names nobody. */
function soleRecipient(mail: MailView, copy: string): string[] {
  const returned = allParts(mail.root).filter((part) => RETURNED.includes(part.type)).map((part) => part.body.subarray(0, 50_000).toString('latin1'))
  const to = [...returned, copy].map((text) => (OF_LIST.test(text) ? '' : TO.exec(text.replace(/\r?\n[ \t]+/g, ' '))?.[1] ?? '')).find((line) => line !== '')
  const named = addressesNamed(to ?? '')
  return named.length === 1 ? named : []
}

const RETURNED = ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers']
const OF_LIST = /^[ \t>]{0,10}(?:list-[a-z]+|x-beenthere|mailing-list|precedence: list)\b/im
const TO = /^[ \t>]{0,10}To:[ \t]{0,10}([^\r\n]{1,1000})/im

const beforeCopy = (text: string) => text.slice(0, COPY.exec(text)?.index ?? text.length)
