import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from './house'

type Attachment = { name: string; text: string | Buffer; type?: string }
type Given = { subject: string; text: string; html?: string; from?: string; to?: string; date?: string; id?: string; headers?: readonly string[]; attachment?: Attachment }
export type Ingested = { state: string; kind: string; request: string | null; subject: string | null; sha256: string }

const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const encoded = (given: string | Buffer) => Buffer.from(given).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
const part = (type: string, given: string | Buffer, more: readonly string[] = []) => [`Content-Type: ${type}${typeof given === 'string' ? '; charset=utf-8' : ''}`, 'Content-Transfer-Encoding: base64', ...more, '', encoded(given)].join('\r\n')

/** A mail as an authority may write it, as the bytes of a file. */
export function mailFile({ subject, text, html, from = '"Registro" <registro@elsewhere.example>', to = 'desk@plazo.example', date = 'Wed, 08 Apr 2026 06:00:00 +0000', id = `${randomUUID()}@elsewhere.example`, headers = [], attachment }: Given): string {
  const parts = [part('text/plain', text), ...(html === undefined ? [] : [part('text/html', html)])]
  const body = parts.length === 1 ? parts : [['Content-Type: multipart/alternative; boundary="alt"', '', ...parts.map((one) => `--alt\r\n${one}`), '--alt--', ''].join('\r\n')]
  const whole = attachment
    ? ['Content-Type: multipart/mixed; boundary="mix"', '', `--mix\r\n${body.join('')}`, `--mix\r\n${part(attachment.type ?? 'text/plain', attachment.text, [`Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(attachment.name)}`])}`, '--mix--', ''].join('\r\n')
    : body.join('')
  return [`From: ${from}`, `To: ${to}`, `Subject: ${word(subject)}`, `Date: ${date}`, `Message-ID: <${id}>`, ...headers, 'MIME-Version: 1.0', whole].join('\r\n')
}

/** Takes mails in by `plazo ingest`, from files. */
export function ingest(house: House, mails: readonly string[]): Promise<Ingested[]> {
  const paths = mails.map((mail) => {
    const path = join(house.folder, `${randomUUID()}.eml`)
    writeFileSync(path, mail)
    return path
  })
  return house.json<Ingested[]>(['ingest', ...paths])
}
