import { expect, it } from 'vitest'
import { readBytes } from '../testing/read-bytes'

const original = async (subject: string, text: string, date = 'Tue, 3 Mar 2026 09:00:00 +0100') => (await readBytes(`From: colleague@plazo.example\nSubject: ${subject}\nDate: ${date}\nContent-Type: text/plain; charset=utf-8\n\n${text}`)).mail.original

it.each([
  ['Gmail, English', 'Fwd: Reply', '---------- Forwarded message ---------\nFrom: Registry <r@authority.example>\nDate: Mon, Mar 2, 2026 at 10:30 PM\nSubject: Reply\nTo: <us@plazo.example>\n\nwords', '2026-03-02T21:30:00.000Z'],
  ['Gmail, Spanish', 'Fwd: Reply', 'Mirad.\n\n---------- Mensaje reenviado ---------\nDe: Registro <r@authority.example>\nDate: lun, 2 mar 2026 a las 10:30\nSubject: Reply\nTo: <us@plazo.example>\n\npalabras', '2026-03-02T09:30:00.000Z'],
  ['Catalan', 'Fwd: Reply', '---------- Missatge reenviat ---------\nDe: Registre <r@authority.example>\nData: dl., 2 de març 2026 a les 10:30\nAssumpte: Reply\nPer a: nosaltres\n\nparaules', '2026-03-02T09:30:00.000Z'],
  ['Serbian', 'Прослеђено: Reply', '---------- Прослеђена порука ---------\nОд: Писарница <r@authority.example>\nДатум: пон, 2. март 2026. у 10:30\nПредмет: Reply\nЗа: нас\n\nречи', '2026-03-02T09:30:00.000Z'],
  ['Thunderbird, German', 'WG: Reply', '-------- Weitergeleitete Nachricht --------\nBetreff: Reply\nDatum: Mon, 2 Mar 2026 10:30:00 +0200\nVon: Poststelle <r@authority.example>\nAn: us@plazo.example\n\nWorte', '2026-03-02T08:30:00.000Z'],
  ['French', 'TR: Reply', "---------- Message transféré ---------\nDe : Greffe <r@authority.example>\nDate : lun. 2 mars 2026 à 10:30\nObjet : Reply\nÀ : nous\n\nmots", '2026-03-02T09:30:00.000Z'],
  ['Outlook, Spanish', 'RV: Reply', '\n________________________________\nDe: Registro <r@authority.example>\nEnviado: lunes, 2 de marzo de 2026 10:30\nPara: us@plazo.example\nAsunto: Reply\n\npalabras', '2026-03-02T09:30:00.000Z'],
  ['Outlook, old', 'FW: Reply', '-----Original Message-----\nFrom: Registry [mailto:r@authority.example]\nSent: 02.03.2026. 10:30\nTo: us\nSubject: Reply\n\nwords', '2026-03-02T09:30:00.000Z'],
])('finds who wrote what a colleague hands on: %s', async (_program, subject, text, date) => {
  expect(await original(subject, text)).toMatchObject({ from: { address: 'r@authority.example' }, subject: 'Reply', date, messageId: null })
})

it('finds it in a mail that is attached whole', async () => {
  const raw = 'From: colleague@plazo.example\nSubject: look\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhere\n--b\nContent-Type: message/rfc822\n\nFrom: =?utf-8?Q?Registro?= <r@authority.example>\nSubject: =?utf-8?Q?Resoluci=C3=B3n?=\nDate: Mon, 2 Mar 2026 10:30:00 +0100\nMessage-ID:\n <m@authority.example>\n\nwords\n--b--'
  expect((await readBytes(raw)).mail.original).toEqual({ from: { name: 'Registro', address: 'r@authority.example' }, subject: 'Resolución', date: '2026-03-02T09:30:00.000Z', messageId: 'm@authority.example', recipients: [], references: [], text: 'words', original: null })
})

it('names no date that nobody can be sure of', async () => {
  const block = (date: string) => `---------- Forwarded message ---------\nFrom: r@authority.example\nDate: ${date}\nSubject: Reply\nTo: us`
  expect((await original('Fwd: x', block('3/4/2026 10:30 PM')))?.date).toBe(null)
  expect((await original('Fwd: x', block('Monday')))?.date).toBe(null)
  expect((await original('Fwd: x', block('2 Mar 2026 10:30'), 'rubbish'))?.date).toBe(null)
})

it.each([
  ['Re: Reply', 'Yes.\n\nDe: Registro <r@authority.example>\nEnviado: lunes\nPara: nosotros\nAsunto: Reply\n\nantiguo'], ['Fwd: nothing', 'no mail below'], ['x', 'From: here\nTo: there\nhome'],
])('an answer, or words alone, hand nothing on (%s)', async (subject, text) => expect(await original(subject, text)).toBe(null))

it('finds the mail that was handed on twice, attached or in the text; what an answer quotes was not', async () => {
  const attach = (from: string, subject: string, inner: string, more = '') => `From: ${from}\nSubject: ${subject}\n${more}Content-Type: multipart/mixed; boundary=b${inner.length}\n\n--b${inner.length}\n\nlook\n--b${inner.length}\nContent-Type: message/rfc822\n\n${inner}\n--b${inner.length}--\n`
  const inner = 'From: r@authority.example\nTo: Desk+Code@plazo.example\nSubject: Reply\nIn-Reply-To: <ours@plazo.example>\nReferences: <first@plazo.example>\nMessage-ID: <m@authority.example>\n\nwords'
  const twice = (await readBytes(attach('a@plazo.example', 'Fwd: Fwd', attach('b@plazo.example', 'Fwd', inner)))).mail.original
  expect(twice).toMatchObject({ from: { address: 'b@plazo.example' }, original: { from: { address: 'r@authority.example' }, messageId: 'm@authority.example', text: 'words', original: null } })
  expect([twice?.original?.recipients, twice?.original?.references]).toEqual([['desk+code@plazo.example'], ['ours@plazo.example', 'first@plazo.example']])
  const block = (from: string, subject: string, below: string) => `---------- Forwarded message ---------\nFrom: ${from}\nDate: Mon, 2 Mar 2026 10:30\nSubject: ${subject}\nTo: us\n\n${below}`
  expect(await original('Fwd: Fwd: Reply', block('b@plazo.example', 'Fwd: Reply', block('r@authority.example', 'Reply', 'words')))).toMatchObject({ from: { address: 'b@plazo.example' }, original: { from: { address: 'r@authority.example' } } })
  expect((await original('Fwd: Re: Reply', block('b@plazo.example', 'Re: Reply', block('r@authority.example', 'Reply', 'words'))))?.original).toBe(null)
})

it('is no hand at what is attached beyond what we read: the mail itself is read', async () => {
  const flood = `From: r@authority.example\nTo: ${'a@b.example, '.repeat(6000)}x@y.example\n\nwords`
  expect(await readBytes(`From: colleague@plazo.example\nSubject: look\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhere\n--b\nContent-Type: message/rfc822\n\n${flood}\n--b--`)).toMatchObject({ mail: { subject: 'look', original: null } })
})
