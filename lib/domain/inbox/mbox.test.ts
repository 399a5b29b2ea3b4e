import { describe, expect, it } from 'vitest'
import { mboxSpans } from './mbox'

const bytes = (text: string) => new TextEncoder().encode(text)
const mails = (text: string) => mboxSpans(bytes(text)).map(({ from, to }) => text.slice(from, to))
const one = 'Subject: one\n\nHello\n', two = 'Subject: two\n\nFrom here on\nit goes\n\nFrom a friend\n\nFrom: me\n'

describe('an mbox', () => {
  it.each<[string, string, string[]]>([
    ['no mbox', one, [one]],
    ['one mail, whole with its line', `From a Mon Mar  2 10:00:00 2026\n${one}\n`, [`From a Mon Mar  2 10:00:00 2026\n${one}\n`]],
    ['two mails', `From a Mon Mar  2 10:00:00 2026\n${one}\nFrom b Mon Mar  2 10:00:01 2026\n${two}\n`, [one, two]],
    ['no blank line at the end', `From a Mon Mar  2 10:00:00 2026\n${one}\nFrom b Mon Mar  2 10:00:01 2026\n${one}`, [one, one]],
    ['no time, but headers behind it', `From a\n${one}\nFrom b\n${one}\n`, [one, one]],
    ['line ends of mail', `From a Mon Mar  2 10:00:00 2026\r\nSubject: x\r\n\r\nA\r\n\r\nFrom b Mon Mar  2 10:00:00 2026\r\nSubject: y\r\n\r\nB\r\n\r\n`, ['Subject: x\r\n\r\nA\r\n', 'Subject: y\r\n\r\nB\r\n']],
    ['an empty mail among them', `From a Mon Mar  2 10:00:00 2026\n\nFrom b Mon Mar  2 10:00:01 2026\n${one}\n`, ['', one]],
    ['no empty line between them', `From a Mon Mar  2 10:00:00 2026\n${one}From b Mon Mar  2 10:00:01 2026\n${one}From - \n${one}`, [one, one, one]],
    ['a mail that names another without an empty line', `From a Mon Mar  2 10:00:00 2026\n${one}From b on Mon Mar 2\n10:00\nFrom c: x\n`, [`From a Mon Mar  2 10:00:00 2026\n${one}From b on Mon Mar 2\n10:00\nFrom c: x\n`]],
    ['nothing', '', ['']],
  ])('holds its mails: %s', (_what, text, expected) => expect(mails(text)).toEqual(expected))
})
