import { createHash } from 'node:crypto'

// Mails as authorities and machines send them, the same for the same seed: plain ones, HTML beside text in quoted-printable, scans and PDFs of realistic sizes, HTML alone, bounces.
const WORDS = `resolución acceso información pública contratos expediente solicitud plazo notificación registro ayuntamiento consejería archivo documento
  petición recurso interesado artículo ley procedimiento administrativo remitimos adjunto copia informe técnico licitación factura concejal acuerdo sesión`.split(/\s+/)
const PLAIN = 0.35, BOTH = 0.6, WITH_FILES = 0.85, HTML_ALONE = 0.95
const KB = 1024

export type Lot = () => number

/** Numbers from 0 to 1, the same for the same seed. */
export function lotOf(seed: number): Lot {
  let drawn = 0
  return () => {
    drawn += 1
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE(0) / 2 ** 32
  }
}

/** So many mails; each fourth names one of the cases in its subject. */
export function generatedMails(count: number, seed: number, refs: readonly string[]): Buffer[] {
  const lot = lotOf(seed)
  return Array.from({ length: count }, (_, n) => Buffer.from(mail(n, lot, n % 4 === 0 ? refs[n % refs.length] ?? null : null), 'latin1'))
}

function mail(n: number, lot: Lot, ref: string | null): string {
  const kind = lot()
  const head = headOf(n, lot, ref)
  if (kind < PLAIN) return [...head, 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit', '', prose(lot, 600 + lot() * 4000)].join('\r\n')
  if (kind < BOTH) return [...head, ...both(`alt${n}`, lot)].join('\r\n')
  if (kind < WITH_FILES) return [...head, ...withFiles(n, lot)].join('\r\n')
  if (kind < HTML_ALONE) return [...head, ...html(lot)].join('\r\n')
  return bounce(n, lot)
}

function headOf(n: number, lot: Lot, ref: string | null): string[] {
  const hop = (by: number) => `Received: from mx${by}.authority.example (mx${by}.authority.example [192.0.2.${by}])\r\n\tby mail.plazo.example (Postfix) with ESMTPS id ${n.toString(16)}A${by};\r\n\tMon, 2 Mar 2026 10:0${by}:00 +0100`
  return [
    ...[1, 2, 3, 4].map(hop), `Message-ID: <${n}.${Math.floor(lot() * 1e9)}@authority.example>`, ...(lot() < 0.4 ? [`In-Reply-To: <letter-${Math.floor(lot() * 500)}@plazo.example>`] : []),
    `From: =?utf-8?Q?Registro_n=C3=BAmero_${n % 40}?= <registro${n % 40}@authority.example>`, 'To: "Desk" <desk@plazo.example>', `Date: Mon, 2 Mar 2026 ${10 + (n % 10)}:${10 + (n % 50)}:00 +0100`,
    `Subject: =?iso-8859-1?Q?Resoluci=F3n?= ${ref ?? `${words(lot, 4)} ${n}`}`, 'MIME-Version: 1.0', `X-Mailer: Server ${n % 7}`,
  ]
}

const both = (boundary: string, lot: Lot) => [
  `Content-Type: multipart/alternative; boundary="${boundary}"`, '', `--${boundary}`, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', quoted(prose(lot, 800 + lot() * 3000)),
  `--${boundary}`, ...html(lot), `--${boundary}--`, '',
]

function withFiles(n: number, lot: Lot): string[] {
  const boundary = `mix${n}`, files = lot() < 0.7 ? 1 : 2
  const parts = Array.from({ length: files }, (_, nth) => {
    const scan = lot() < 0.3, size = Math.floor((scan ? 80 : 20) * KB + lot() ** 3 * (scan ? 900 : 400) * KB)
    return [`--${boundary}`, `Content-Type: ${scan ? 'image/jpeg' : 'application/pdf'}; name="anexo ${nth}.${scan ? 'jpg' : 'pdf'}"`, 'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename*=utf-8''Resoluci%C3%B3n%20${n}-${nth}.${scan ? 'jpg' : 'pdf'}`, '', base64(bytes(`${n} ${nth}`, size, scan ? 'ffd8ffe000104a464946' : '255044462d312e370a'))].join('\r\n')
  })
  return [`Content-Type: multipart/mixed; boundary="${boundary}"`, '', `--${boundary}`, ...both(`in${n}`, lot), ...parts, `--${boundary}--`, '']
}

function html(lot: Lot): string[] {
  const paragraphs = Array.from({ length: 3 + Math.floor(lot() * 20) }, () => `<tr><td style="font-family: Arial; color: #333"><p class="MsoNormal">${words(lot, 30)}</p></td></tr>`)
  return ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', quoted(`<html><head><style>p { margin: 0 }</style></head><body><table>${paragraphs.join('\r\n')}</table></body></html>`)]
}

function bounce(n: number, lot: Lot): string {
  return ['Return-Path: <>', `Message-ID: <bounce.${n}@mx.authority.example>`, 'From: Mail Delivery System <MAILER-DAEMON@mx.authority.example>', 'To: desk@plazo.example', 'Date: Mon, 2 Mar 2026 12:00:00 +0100',
    'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0', `Content-Type: multipart/report; report-type=delivery-status; boundary="b${n}"`, '',
    `--b${n}`, 'Content-Type: text/plain', '', 'I\'m sorry to have to inform you that your message could not be delivered.', `--b${n}`, 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.authority.example', '',
    `Final-Recipient: rfc822; office${n}@authority.example`, 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 No such user', '', `--b${n}`, 'Content-Type: message/rfc822', '',
    `Message-ID: <letter-${n}@plazo.example>`, 'From: desk@plazo.example', `To: office${n}@authority.example`, 'Subject: Solicitud', '', prose(lot, 900), `--b${n}--`, ''].join('\r\n')
}

const words = (lot: Lot, count: number) => Array.from({ length: count }, () => WORDS[Math.floor(lot() * WORDS.length)] ?? '').join(' ')

function prose(lot: Lot, length: number): string {
  const lines: string[] = []
  for (let size = 0; size < length; size += lines.at(-1)?.length ?? 1) lines.push(words(lot, 6 + Math.floor(lot() * 6)))
  return lines.join('\r\n')
}

function quoted(text: string): string {
  const signs = [...Buffer.from(text, 'utf8')].map((byte) => (byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
  let column = 0
  return signs.map((sign) => {
    const breaks = sign !== '\n' && sign !== '\r' && column + sign.length > 72
    column = sign === '\n' ? 0 : (breaks ? 0 : column) + sign.length
    return breaks ? `=\r\n${sign}` : sign
  }).join('')
}

function bytes(of: string, size: number, magic: string): Buffer {
  const block = Buffer.concat(Array.from({ length: 64 }, (_, n) => createHash('sha512').update(`${of} ${n}`).digest()))
  return Buffer.concat([Buffer.from(magic, 'hex'), ...Array.from({ length: Math.ceil(size / block.length) }, () => block)]).subarray(0, size)
}

const base64 = (from: Buffer) => (from.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
