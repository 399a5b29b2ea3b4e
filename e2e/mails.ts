import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from './house'

type Given = { subject: string; text: string; html?: string; from?: string; date?: string; headers?: readonly string[]; attachment?: { name: string; text: string; type?: string } }
export type Ingested = { state: string; kind: string; request: string | null; subject: string | null; sha256: string }

const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const part = (type: string, text: string, more: readonly string[] = []) => [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', ...more, '', Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n')].join('\r\n')

/** A mail as an authority may write it, as the bytes of a file. */
export function mailFile({ subject, text, html, from = '"Registro" <registro@elsewhere.example>', date = 'Wed, 08 Apr 2026 06:00:00 +0000', headers = [], attachment }: Given): string {
  const parts = [part('text/plain', text), ...(html === undefined ? [] : [part('text/html', html)])]
  const body = parts.length === 1 ? parts : [['Content-Type: multipart/alternative; boundary="alt"', '', ...parts.map((one) => `--alt\r\n${one}`), '--alt--', ''].join('\r\n')]
  const whole = attachment
    ? ['Content-Type: multipart/mixed; boundary="mix"', '', `--mix\r\n${body.join('')}`, `--mix\r\n${part(attachment.type ?? 'text/plain', attachment.text, [`Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(attachment.name)}`])}`, '--mix--', ''].join('\r\n')
    : body.join('')
  return [`From: ${from}`, 'To: desk@plazo.example', `Subject: ${word(subject)}`, `Date: ${date}`, `Message-ID: <${randomUUID()}@elsewhere.example>`, ...headers, 'MIME-Version: 1.0', whole].join('\r\n')
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
