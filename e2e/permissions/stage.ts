// Run by tsx with a house's environment: puts on the stage the cases and people that the permission table asks for, by the product's own commands.
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { and, eq, isNull } from 'drizzle-orm'
import { receiveUpload } from '../../lib/commands/document/receive-upload'
import { addPerson } from '../../lib/commands/house/add-person'
import { disablePerson } from '../../lib/commands/house/disable-person'
import { invitePerson } from '../../lib/commands/house/invite-person'
import { approveLetter } from '../../lib/commands/letter/approve-letter'
import { now } from '../../lib/clock'
import { askReview } from '../../lib/commands/letter/ask-review'
import { commentLetter } from '../../lib/commands/letter/comment-letter'
import { enclose } from '../../lib/commands/letter/enclose'
import { saveLetter } from '../../lib/commands/letter/save-letter'
import { startLetter } from '../../lib/commands/letter/start-letter'
import { encloseInMessage } from '../../lib/commands/message/enclose-in-message'
import { saveMessage } from '../../lib/commands/message/save-message'
import { startMessage } from '../../lib/commands/message/start-message'
import { addMember } from '../../lib/commands/request/assign'
import { classifyMessage } from '../../lib/commands/request/classify-message'
import { closeRequest } from '../../lib/commands/request/close-request'
import { logMessage } from '../../lib/commands/request/log-message'
import { logRequest } from '../../lib/commands/request/log-request'
import { setDateByHand } from '../../lib/commands/request/set-date-by-hand'
import { db, rawDb } from '../../lib/db/client'
import { feed, snooze } from '../../lib/db/schema/mail'
import { letter } from '../../lib/db/schema/letter'
import { link, partner, person, requester, savedView } from '../../lib/db/schema/people'
import { document, upload } from '../../lib/db/schema/record'
import { clockFact, question, request } from '../../lib/db/schema/request'
import { write } from '../../lib/db/transact'
import { closeInput, logMessageInput } from '../../lib/inputs/case-forms'
import { addPersonInput, invitePersonInput } from '../../lib/inputs/house/person'
import { saveLetterInput } from '../../lib/inputs/letter'
import { logRequestInput } from '../../lib/inputs/log-request'
import { letterChecks } from '../../lib/queries/letter/letter-checks'
import { asideMail, filedMail, parkedMail, unreadableMail } from './inbox-on-stage'
import { mailOnStage } from './mail-on-stage'
import { PERSONAS } from './staged'
import type { Staged, StagedCase, State, Wish } from './staged'

const actor = { kind: 'command_line' } as const
const newPassword = () => randomBytes(12).toString('base64url')
const idOf = (email: string) => db().select().from(person).where(eq(person.email, email)).get()?.id ?? ''
const addSpare = (email: string, password = newPassword()) => addPerson(actor, addPersonInput.parse({ email, role: 'staff', password }))

async function stagedCase({ kind, persona, state }: Wish): Promise<StagedCase> {
  const upload = await receiveUpload(actor, { filename: 'Receipt.txt', requestId: null }, Readable.from([Buffer.from('A receipt, made for a test.')]))
  const { id } = logRequest(actor, logRequestInput.parse({
    authority: 'rivas', title: 'A case of a test', questions: ['Which contracts?'], channel: 'electronic', restricted: kind.startsWith('restricted'),
    requester: { name: kind === 'partners' ? 'SHARE Foundation' : 'Privacy International', kind: 'legal_person' },
    facts: [{ type: 'registered', on: '2026-03-02' }], uploadIds: [upload.uploadId],
  }))
  // Somebody else is a member of every case: whoever is none must not profit from that.
  const memberId = idOf('other@plazo.example')
  const members = kind === 'own' || kind === 'restrictedOwn' ? [persona] : kind === 'partners' ? ['partner'] : []
  for (const personId of [...(kind === 'partners' ? [] : [memberId]), ...members.map((one) => idOf(`${one}@plazo.example`))]) {
    // A partner's person can't be a member of a case that isn't the partner's: that is refused, and so the case stays foreign.
    if (kind === 'partners' || personId !== idOf('partner@plazo.example')) addMember(actor, { requestId: id, personId })
  }
  if (state === 'closed') closeRequest(actor, closeInput.parse({ requestId: id }))
  if (state === 'handSet') setDateByHand(actor, { requestId: id, rule: 'es-md.reply', dueOn: '2026-05-04', reason: 'As the authority wrote.' })
  const reply = { requestId: id, direction: 'in', kind: 'reply', channel: 'email', on: '2026-03-06', text: 'We have decided.' }
  const documentId = db().select().from(document).where(eq(document.requestId, id)).get()?.id ?? ''
  const inboundId = state === 'mailFiled' || state === 'standing' ? filedMail(id) : 'none'
  const messageId = state === 'toClassify' || state === 'classified' ? logMessage(actor, logMessageInput.parse(reply)).messageId : 'none'
  if (state === 'classified') classifyMessage(actor, { requestId: id, messageId, facts: [{ type: 'decided', on: '2026-03-06', result: 'refused' }], refusalGrounds: [] })
  const draft = stagedLetter(id, documentId, state)
  const mail = await mailOnStage(id, state)
  return {
    ...draft, ...stagedMessage(id, documentId), letterId: mail.letterId === 'none' ? draft.draftId : mail.letterId, outboxId: mail.outboxId, id, messageId, inboundId, documentId, restricted: kind.startsWith('restricted'), newMemberId: idOf(kind === 'partners' ? 'partner2@plazo.example' : 'another@plazo.example'), memberId: kind === 'partners' ? idOf('partner@plazo.example') : memberId,
    factId: db().select().from(clockFact).where(eq(clockFact.requestId, id)).get()?.id ?? '',
    questionId: db().select().from(question).where(eq(question.requestId, id)).get()?.id ?? '',
    version: db().select().from(request).where(eq(request.id, id)).get()?.version ?? 0,
  }
}

/** A message that the command line wrote, to whoever wrote in the case, with a document. */
function stagedMessage(requestId: string, documentId: string): Pick<StagedCase, 'messageDraftId' | 'messageVersion'> {
  const { draftId } = startMessage(actor, { requestId })
  const saved = saveMessage(actor, { draftId, version: 1, to: 'registro@rivas.example', subject: 'A question', text: 'When?', quoted: false })
  const { version } = encloseInMessage(actor, { draftId, version: saved.version, documentIds: [documentId], uploadIds: [] })
  return { messageDraftId: draftId, messageVersion: version }
}

/** A letter that the command line wrote, with a remark on it; whole where its approval is asked or given. */
function stagedLetter(requestId: string, documentId: string, state: State): Pick<StagedCase, 'draftId' | 'letterVersion' | 'commentId'> {
  const { letterId } = startLetter(actor, { requestId, purpose: 'initial_request' })
  const { commentId } = commentLetter(actor, { letterId, paragraph: null, quoted: '', text: 'A remark.' })
  const row = () => db().select().from(letter).where(eq(letter.id, letterId)).get()!
  if (state === 'letterAsked' || state === 'letterApproved') {
    const fields = Object.fromEntries(letterChecks(db(), letterId).missing.map((name) => [name, 'As asked']))
    saveLetter(actor, saveLetterInput.parse({ ...row(), letterId, fields }))
    enclose(actor, { letterId, version: row().version, enclosures: [{ documentId, as: 'proof_of_power' }], uploads: [] })
    askReview(actor, { letterId, version: row().version, reviewerId: null })
  }
  if (state === 'letterApproved') approveLetter({ kind: 'system' }, { letterId, version: row().version })
  return { draftId: letterId, commentId, letterVersion: row().version }
}

function orphan(personId: string): string {
  const { id, ref } = logRequest(actor, logRequestInput.parse({ authority: 'rivas', title: 'Nobody is left', questions: ['Which contracts?'], restricted: true }))
  addMember(actor, { requestId: id, personId })
  disablePerson(actor, { personId })
  return ref
}

async function main(): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  const wishes = JSON.parse(Buffer.concat(parts).toString('utf8')) as Wish[]
  // A stage needs no care against power cuts, and is built in seconds without it.
  rawDb().pragma('synchronous = OFF')
  const partnerId = db().select().from(partner).get()?.id ?? ''
  const partnerPassword = newPassword()
  for (const [email, password] of [['partner@plazo.example', partnerPassword], ['partner2@plazo.example', newPassword()]] as const) {
    const { id } = await addSpare(email, password)
    write((tx) => tx.update(person).set({ partnerId }).where(eq(person.id, id)).run())
  }
  for (const email of ['other@plazo.example', 'another@plazo.example']) await addSpare(email)
  for (const persona of PERSONAS) {
    const own = { personId: idOf(`${persona}@plazo.example`), query: 'due=week', createdAt: '2026-04-08T10:00:00.000Z' }
    write((tx) => tx.insert(feed).values({ id: `feed ${persona}`, personId: own.personId, scope: 'mine', secretHash: `of ${persona}`, createdAt: own.createdAt }).run())
    write((tx) => tx.insert(savedView).values([{ ...own, id: `rename ${persona}`, name: 'To rename' }, { ...own, id: `remove ${persona}`, name: 'To remove' }]).run())
  }
  const staged: Staged = {
    cases: [], partnerPassword, parkedIds: [], asideIds: [], unreadableIds: [], toFileIds: [], openCaseId: '', spareIds: [], disabledIds: [], linkIds: [], partnerId, orphanRef: '', adminUploadId: '',
    requesterId: db().select().from(requester).where(isNull(requester.partnerId)).get()?.id ?? '',
    partnersRequesterId: db().select().from(requester).where(eq(requester.partnerId, partnerId)).get()?.id ?? '',
  }
  for (const number of [1, 2, 3]) {
    staged.parkedIds.push(parkedMail())
    staged.toFileIds.push(parkedMail())
    staged.asideIds.push(asideMail())
    staged.unreadableIds.push(unreadableMail())
    staged.spareIds.push((await addSpare(`spare${number}@plazo.example`)).id)
    staged.disabledIds.push((await addSpare(`gone${number}@plazo.example`)).id)
    disablePerson(actor, { personId: staged.disabledIds.at(-1) ?? '' })
    invitePerson(actor, invitePersonInput.parse({ email: `invited${number}@plazo.example`, role: 'staff', language: 'en' }))
  }
  staged.linkIds = db().select().from(link).where(and(eq(link.kind, 'invitation'), isNull(link.usedAt))).all().map((row) => row.id)
  const admin = { kind: 'person', id: idOf('admin@plazo.example'), role: 'admin', partnerId: null } as const
  staged.adminUploadId = (await receiveUpload(admin, { filename: 'Power.txt', requestId: null }, Readable.from([Buffer.from('Proof of power.')]))).uploadId
  staged.orphanRef = orphan(staged.spareIds[2] ?? '')
  for (const wish of wishes) staged.cases.push(await stagedCase(wish))
  staged.openCaseId = staged.cases[wishes.findIndex((wish) => wish.kind === 'foreign')]?.id ?? ''
  for (const persona of PERSONAS) {
    write((tx) => tx.insert(snooze).values({ personId: idOf(`${persona}@plazo.example`), requestId: staged.openCaseId, until: '2099-01-01', reason: 'Not yet', at: now() }).run())
  }
  const power = db().select().from(upload).where(eq(upload.id, staged.adminUploadId)).get()
  write((tx) => tx.update(requester).set({ powerSha256: power?.sha256 ?? null, powerFilename: power?.filename ?? null }).run())
  process.stdout.write(JSON.stringify(staged))
}

void main()
