import { withoutQuotes } from '../fold-quotes'
import { folded } from './folded'
import { header, nobodyToAnswer } from './mail-view'
import type { MailView } from './mail-view'

const AWAY_SUBJECT = [
  'automatic reply', 'auto reply', 'autoreply', 'auto-reply', 'auto response', 'auto-response', 'autoresponse', 'automated reply', 'automated response', 'auto:', 'out of office', 'out of the office', 'on vacation', 'vacation reply', 'away from my mail', 'i am out of',
  'respuesta automatica', 'respuesta automatizada', 'contestacion automatica', 'fuera de la oficina', 'fuera de oficina', 'mensaje automatico', 'ausente', 'ausencia', 'resposta automatica', "fora de l'oficina", 'fora de la oficina', "missatge d'absencia", 'absencia', 'absent',
  'automatski odgovor', 'automatska poruka', 'automatski odgovor:', 'odsutan', 'odsutna', 'odsustvo', 'van kancelarije', 'na godisnjem odmoru', 'godisnji odmor',
  'automatische antwort', 'automatische ruckantwort', 'abwesenheit', 'abwesend', 'abwesenheitsnotiz', 'reponse automatique', 'absence du bureau', "message d'absence", 'en conges', 'en conge', 'risposta automatica', 'fuori sede',
]
const AWAY_TEXT = [
  'i am out of the office', 'i am currently out of the office', "i'm out of the office", 'i will be out of the office', 'i am on annual leave', 'i am away from', 'i am on holiday', 'i am on vacation', 'this is an automated', 'this is an automatic', 'this mailbox is not monitored', 'do not reply to this',
  'estare fuera de la oficina', 'me encuentro fuera de la oficina', 'estoy fuera de la oficina', 'estare ausente', 'me encuentro ausente', 'estoy de vacaciones', 'respuesta automatica', 'este es un mensaje automatico', 'no responda a este',
  "soc fora de l'oficina", "estic fora de l'oficina", 'sere fora', 'estic de vacances', 'soc de vacances', 'aquest es un missatge automatic', 'resposta automatica', 'no respongueu a aquest',
  'nisam u kancelariji', 'trenutno sam odsut', 'trenutno nisam u', 'odsutan sam', 'odsutna sam', 'na godisnjem sam odmoru', 'nalazim se na godisnjem', 'automatski odgovor', 'automatski generisan', 'ovo je automatska', 'ne odgovarajte na ovu',
  'ich bin nicht im buro', 'ich bin derzeit nicht', 'bin ich nicht im buro', 'ich bin im urlaub', 'ich bin abwesend', 'automatisch generiert', 'diese e-mail wurde automatisch', 'je suis absent', "je suis actuellement absent", 'je serai absent', 'je suis en conge', 'ceci est un message automatique', 'reponse automatique',
]
/** That a request or a letter was received or registered; looked for at the beginning only. */
const RECEIVED_TEXT = [
  'acknowledge receipt', 'acknowledges receipt', 'acknowledging receipt', 'confirm receipt', 'confirms receipt', 'confirm that we have received', 'confirm we have received', 'has been received', 'have received your', 'has been registered', 'was received on', 'received your request', 'has been logged', 'your request was registered',
  'acusamos recibo', 'acuse de recibo', 'acusar recibo', 'hemos recibido su', 'hemos recibido tu', 'se ha recibido su', 'ha sido recibid', 'ha sido registrad', 'ha quedado registrad', 'se ha registrado', 'recibido correctamente', 'recibida correctamente', 'ha tenido entrada', 'hemos registrado',
  'justificant de recepcio', 'acusem recepcio', 'acusem rebuda', 'hem rebut', "s'ha rebut", 'ha estat rebu', 'ha estat registra', "s'ha registrat", 'ha quedat registra', 'hem registrat', "ha tingut entrada",
  'potvrdjujemo prijem', 'potvrda o prijemu', 'potvrdu o prijemu', 'primili smo vas', 'vas zahtev je primljen', 'vas dopis je primljen', 'zahtev je primljen', 'zahtev je zaveden', 'je zaveden pod', 'zavedena pod brojem', 'zaveden pod brojem', 'vasa poruka je primljena', 'uspesno primljen', 'predmet je zaveden', 'je evidentiran',
  'bestatigen den eingang', 'bestatigen wir den eingang', 'ihre anfrage erhalten', 'ihre nachricht erhalten', 'ihr antrag ist eingegangen', 'ist bei uns eingegangen', 'wurde registriert', 'eingangsbestatigung',
  'accusons reception', 'accuse reception', 'accuse de reception', 'avons bien recu', 'a bien ete recu', 'a bien ete enregistr', 'a ete enregistr',
]
const RECEIVED_SUBJECT = [
  'acknowledg', 'confirmation of receipt', 'receipt of your', 'request received', 'we have received', "we've received", 'received your', 'acuse de recibo', 'justificante de', 'confirmacion de recepcion', 'confirmacion de registro', 'recepcion de', 'hemos recibido', 'justificant de', 'acusament de recepcio', 'acus de rebuda', 'confirmacio de recepcio', 'hem rebut',
  'potvrda prijema', 'potvrda o prijemu', 'potvrda o primljen', 'zahtev primljen', 'eingangsbestatigung', 'empfangsbestatigung', 'accuse de reception', 'accuse de reception', 'confirmation de reception', 'request registered', 'ticket received', 'has been received', 'has been registered',
]
/** Words of a mail that decides or hands over: it is a reply, whatever else it says. */
const ANSWERS = [
  'resuelvo', 'resuelve', 'resolucion', 'se concede', 'se deniega', 'se inadmite', 'resolc', 'resolucio', 's\'estima', 'es desestima', 'resenje', 'dostavljamo', 'u prilogu vam', 'odbija se', 'usvaja se', 'please find attached', 'attached please find', 'find enclosed', 'is refused', 'we do not hold', 'we hold', 'in response to your request', 'in answer to',
  'adjunto', 'le remitimos', 'le informamos de que la informacion', 'adjuntem', 'us trametem', 'bescheid', 'anbei', 'ci-joint', 'veuillez trouver', 'could you clarify', 'please clarify', 'extend',
]
/** Thanks for a mail and the promise of an answer: from where no person writes it says that the mail came in. */
const THANKS = ['thank you for', 'thanks for', 'gracias por', 'gracies per', 'hvala', 'zahvaljujemo', 'dank fur', 'danke fur', 'merci de', 'merci pour', 'vous remercions']
const PROMISED = [
  'as soon as possible', 'as soon as we can', 'shortly', 'lo antes posible', 'mayor brevedad', 'tan pronto como', 'tan aviat', 'com mes aviat', 'al mes aviat', 'u najkracem', 'sto pre', 'sto je pre moguce', 'u sto kracem', 'schnellst moglich', 'schnellstmoglich', 'so schnell wie moglich', 'so bald wie moglich', 'baldmoglich',
  'plus brefs delais', 'des que possible',
]
const BEGINNING = 900, SHORT = 1500

export type Automatic = 'auto_reply' | 'acknowledgement' | null

/** Whether a mail is an automatic answer (RFC 3834 and what servers write instead), or says that something was received or registered. */
export function automatic(mail: MailView): Automatic {
  // "Re: out of office" is somebody's answer to an automatic one: only a mark in brackets is passed over.
  const subject = folded(mail.subject.slice(0, 400)).replace(/^(?:\[[^\]]{0,60}\] ?){1,3}/, '')
  const written = folded(withoutQuotes(mail.text.slice(0, 20_000)))
  const start = written.slice(0, BEGINNING)
  const strong = strongSign(mail), weak = strong || weakSign(mail)
  const away = /^\[auto(?:matic)?[ -]?(?:generated|reply|response)\]/.test(folded(mail.subject.slice(0, 60))) || AWAY_SUBJECT.some((words) => subject.startsWith(words))
  const receivedSubject = RECEIVED_SUBJECT.some((words) => subject.includes(words))
  const received = RECEIVED_TEXT.some((words) => start.includes(words))
  if (strong || away || (weak && AWAY_TEXT.some((words) => start.includes(words)))) {
    const outOfOffice = OUT_OF_OFFICE.some((words) => start.includes(words) || subject.includes(words))
    return !outOfOffice && (received || receivedSubject) ? 'acknowledgement' : 'auto_reply'
  }
  // A person, or a machine that doesn't say so, who tells no more than that it came in.
  const answers = ANSWERS.some((words) => written.includes(words)) || /\?(?:\s|$)/.test(written)
  const says = (list: readonly string[]) => list.some((words) => start.includes(words))
  if (weak && !answers && written.length < SHORT && says(THANKS) && says(PROMISED)) return 'acknowledgement'
  return !answers && written.length < SHORT && (received ? weak || receivedSubject || start.length < 600 : receivedSubject && written.length < 600) && isAboutAsking(subject, start) ? 'acknowledgement' : null
}

const OUT_OF_OFFICE = ['out of office', 'out of the office', 'fuera de la oficina', "fora de l'oficina", 'annual leave', 'vacaciones', 'vacances', 'godisnjem', 'odsut', 'ausente', 'nicht im buro', 'urlaub', 'abwesen', 'absent', 'conge']
const ASKING = ['request', 'enquiry', 'inquiry', 'letter', 'application', 'message', 'e-mail', 'email', 'correspondence', 'ticket', 'solicitud', 'escrito', 'registro', 'correo', 'mensaje', 'consulta', 'sol licitud', 'sollicitud', 'sol.licitud', 'escrit', 'registre', 'missatge', 'correu', 'instancia', 'peticio', 'zahtev', 'dopis', 'podnesak', 'poruk', 'zalb', 'predmet',
  'anfrage', 'antrag', 'schreiben', 'nachricht', 'eingang', 'demande', 'courrier', 'courriel', 'message', 'complaint', 'reclamacio', 'reclamacion']

const isAboutAsking = (subject: string, start: string) => ASKING.some((word) => start.includes(word) || subject.includes(word))

const SILENCE = /oof|all|autoreply/i

function strongSign(mail: MailView): boolean {
  const submitted = header(mail, 'auto-submitted').toLowerCase()
  // What somebody wrote and a machine passed on is somebody's.
  if (submitted !== '' && !/^(?:no|auto-forwarded)/.test(submitted)) return true
  // Exchange: a rule of a mailbox wrote it; a rule that passes mail on asks nobody to be silent.
  if (header(mail, 'x-ms-exchange-inbox-rules-loop') !== '' && SILENCE.test(header(mail, 'x-auto-response-suppress'))) return true
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-autoreply-from', 'x-mail-autoreply', 'x-autogenerated', 'x-auto-generated'].some((key) => /\S/.test(header(mail, key)) && !/^(?:no|false|0)$/i.test(header(mail, key)))) return true
  return /^auto[_-]?reply/i.test(header(mail, 'precedence')) || /autoresponder/i.test(header(mail, 'delivered-to')) || /autoresponder/i.test(header(mail, 'x-post-messageclass')) || /auto-reply|vacation/i.test(header(mail, 'preference'))
}

function weakSign(mail: MailView): boolean {
  if (header(mail, 'list-id') !== '' || header(mail, 'list-post') !== '') return false
  const noReply = /^(?:no-?_?reply|do-?not-?reply|noresponder|no-?responder|no-?contestar|nepasrepondre|ne-odgovaraj|autoreply|auto-?responder)/i.test(mail.from?.address ?? '')
  return noReply || nobodyToAnswer(mail) || /^(?:bulk|junk)/i.test(header(mail, 'precedence')) || SILENCE.test(header(mail, 'x-auto-response-suppress'))
}
