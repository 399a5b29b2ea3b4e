import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import { pdfOf } from '../../lib/files/text/testing'
import type { House } from '../house'
import { ingest, mailFile } from '../mails'

const BARCELONA = [
  'En relació amb la vostra sol·licitud d’accés a la informació pública, us comuniquem que s’ha resolt estimar-la.',
  'S’adjunta còpia de la carta d’intencions signada al Smart City Expo World Congress el novembre de 2019.',
  'Contra aquesta resolució podeu presentar reclamació davant la Comissió de Garantia del Dret d’Accés a la Informació Pública en el termini d’un mes.',
].join('\n\n')

/** The mails that the inbox's pictures show, one of each kind; what they say is illustrative and in our own words. */
export async function fillInbox(house: House): Promise<void> {
  const pdf = await pdfOf(['Carta d’intencions signada al Smart City Expo World Congress, novembre de 2019. Les parts volen explorar oportunitats de col·laboració: 5G, casos d’ús de SmartCity, supercomputació i IA.', 'Segona pàgina.', 'Tercera pàgina.'])
  await withPdf(house, { subject: 'Resolució de la sol·licitud d’accés a la informació pública EX-BARCELONA', from: '"Ajuntament de Barcelona" <registre@barcelona.example>', text: `${BARCELONA}\n\nBarcelona, 7 d’abril de 2026\n\nEl 25 de novembre de 2019 vau escriure:\n> Sol·licitem una còpia de la carta d’intencions.`, pdf, name: 'Carta d’intencions.pdf' })
  await ingest(house, [
    mailFile({ subject: 'Аутоматски одговор: EX-OVERDUE потврда пријема електронске поште', text: 'Ваша порука је примљена. Ово је аутоматски одговор.', from: '"Град Београд" <pisarnica@beograd.example>', headers: ['Auto-Submitted: auto-replied'], date: 'Wed, 08 Apr 2026 05:20:00 +0000' }),
    mailFile({ subject: 'EX-BELGRADE: обавештење о поступању по жалби', text: 'Обавештавамо вас да је жалба примљена у рад дана 6. априла 2026. године под бројем 071-01-1234/2026-03.', html: '<p>Обавештавамо вас да је жалба <b>примљена у рад</b>.</p><img src="http://127.0.0.1:9/x.png">', from: '"Повереник" <kancelarija@poverenik.example>', date: 'Mon, 06 Apr 2026 09:15:00 +0000',
      attachment: { name: 'Изјашњење.eml', type: 'application/octet-stream', text: mailFile({ subject: 'Изјашњење органа', text: 'Орган се изјаснио о жалби: подаци су поверљиви.', from: '"МУП" <info@mup.example>' }) } }),
    mailFile({ subject: 'Contratos y evaluaciones de impacto del sistema eLTE', text: 'Buenos días:\n\nEn relación con los contratos de Huawei que menciona su escrito, le informamos de que su solicitud ha sido admitida a trámite con número E-2026-00417.\n\nUn saludo.', from: '"Registro General" <registro@rivas.example>', attachment: { name: 'Justificante.txt', text: 'E-2026-00417' } }),
    mailFile({ subject: 'EX-RIVAS: notificación disponible en la sede', text: 'Tiene una notificación a su disposición en la sede electrónica desde el 8 de abril de 2026.', from: '"Sede electrónica" <registro@atacante.example>', headers: ['Authentication-Results: mx.plazo.example; spf=fail; dkim=none'] }),
    mailFile({ subject: 'Oferta de impresoras', text: 'Las mejores impresoras.' }),
    bounce,
  ])
}

/** The authority's server could not deliver (RFC 3464). */
const bounce = [
  'From: Mail Delivery Subsystem <mailer-daemon@mail.example>', 'To: desk@plazo.example', 'Subject: Undelivered Mail Returned to Sender', 'Date: Wed, 08 Apr 2026 06:10:00 +0000', 'Message-ID: <bounce-1@mail.example>', 'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'Your message about EX-RIVAS could not be delivered to registro@rivas.example: the mailbox is full.', '',
  '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mail.example', '', 'Final-Recipient: rfc822; registro@rivas.example', 'Action: failed', 'Status: 5.2.2', 'Diagnostic-Code: smtp; 552 5.2.2 Mailbox full', '', '--b--', '',
].join('\r\n')

async function withPdf(house: House, mail: { subject: string; from: string; text: string; pdf: Uint8Array; name: string }): Promise<void> {
  const bytes = await new MailComposer({
    from: mail.from, to: 'desk@plazo.example', subject: mail.subject, text: mail.text, date: new Date('2026-04-07T15:42:00Z'),
    attachments: [{ filename: mail.name, content: Buffer.from(mail.pdf), contentType: 'application/pdf' }],
  }).compile().build()
  const path = join(house.folder, `${randomUUID()}.eml`)
  writeFileSync(path, bytes)
  await house.json(['ingest', path])
}
