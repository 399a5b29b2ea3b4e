import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { shippedLaw } from '../../db/law-data'
import { authority } from '../../db/schema/authority'
import { lawData } from '../../db/schema/law-data'
import { link, person, session } from '../../db/schema/people'
import { clockFact, question } from '../../db/schema/request'
import { write } from '../../db/transact'
import type { LawData } from '../../domain/law/law-data'
import type { PersonActor } from '../../domain/permissions'
import { saveAuthorityInput } from '../../inputs/authority'
import { closeInput, editDetailsInput, logMessageInput } from '../../inputs/case-forms'
import { addPersonInput, invitePersonInput } from '../../inputs/house/person'
import { requesterInput } from '../../inputs/house/requester'
import { logRequestInput } from '../../inputs/log-request'
import { indexCasesOf, indexRenamed } from '../authority/index-cases'
import { saveAuthority } from '../authority/save-authority'
import { applyCalendarYear } from '../calendar/apply-calendar-year'
import { applyLawData } from '../calendar/apply-law-data'
import { RIVAS_DAYS, rivasYear } from '../calendar/testing'
import { watchLawData } from '../calendar/watch-law-data'
import { addDocuments } from '../document/add-documents'
import { noteAccess } from '../document/note-access'
import { claimReading, keepPages } from '../document/claim-reading'
import type { Reading } from '../document/claim-reading'
import { readFiles } from '../document/read-files'
import { receiveUpload } from '../document/receive-upload'
import { sweepUploads } from '../document/sweep-uploads'
import { acceptInvitation } from '../house/accept-invitation'
import { addPartner } from '../house/add-partner'
import { addPerson } from '../house/add-person'
import { changeOrganisation } from '../house/change-organisation'
import { changePassword } from '../house/change-password'
import { changeProfile, keepLook } from '../house/change-profile'
import { changeRole } from '../house/change-role'
import { disablePerson } from '../house/disable-person'
import { enablePerson } from '../house/enable-person'
import { endOwnSession } from '../house/end-own-session'
import { invitePerson } from '../house/invite-person'
import { makeResetLink } from '../house/make-reset-link'
import { makeSetUpLink } from '../house/make-set-up-link'
import { addRequester, changeRequester } from '../house/requesters'
import { resetPassword } from '../house/reset-password'
import { revokeInvitation } from '../house/revoke-invitation'
import { setUpByLink } from '../house/set-up'
import { SET_UP } from '../house/testing'
import { addTag, removeTag } from '../request/one-tag'
import { addNote } from '../request/add-note'
import { answerQuestion } from '../request/answer-question'
import { addMember, assign, removeMember } from '../request/assign'
import { classifyMessage } from '../request/classify-message'
import { closeRequest, reopenRequest } from '../request/close-request'
import { correctFact, withdrawFact } from '../request/correct-fact'
import { editDetails } from '../request/edit-details'
import { editQuestions } from '../request/edit-questions'
import { logMessage } from '../request/log-message'
import { draftRequest, logRequest } from '../request/log-request'
import { moveToCampaign } from '../request/move-to-campaign'
import { recordFacts } from '../request/record-facts'
import { restrict, takeOver } from '../request/restrict'
import { rollDates } from '../request/roll-dates'
import { clearDateByHand, setDateByHand } from '../request/set-date-by-hand'
import { OPERATOR, rowOf } from '../request/testing'
import { unclassifyMessage } from '../request/unclassify-message'
import { makeFeed } from '../feed/make-feed'
import { revokeFeed } from '../feed/revoke-feed'
import { chooseReminders, pauseReminders } from '../reminder/choose-reminders'
import { planNotices } from '../reminder/plan-notices'
import { dropGone } from '../reminder/drop-gone'
import { queueNotice } from '../reminder/queue-notice'
import { withdrawNotices } from '../reminder/withdraw-notices'
import { keepRaw } from '../../files/keep-raw'
import { mailDeeds } from './mail-deeds'
import { putBack, putOff } from '../view/put-off'
import { removeView, renameView, saveView } from '../view/saved-views'
import type { Deed } from './deed'
import { inboxDeeds } from './inbox-deeds'
import { letterDeeds } from './letter-deeds'
import { messageDeeds } from './message-deeds'


const LATER = 'river bank prescribed'
const parsed = (over: object) => logRequestInput.parse({
  authority: 'rivas', title: 'Contratos', questions: ['Contratos', { text: 'Diapositiva 10:', parts: ['¿Interviene?', '¿Cómo?'] }], channel: 'electronic',
  facts: [{ type: 'registered', on: '2026-03-02' }], ...over,
})

/** Each command that writes, in an order in which all can be done, on a house that nobody has set up; `setClock` lets days pass. */
export function everyCommand(setClock: (instant: string) => void): Deed[] {
  const ids = { token: '', adminId: '', staffId: '', invitation: '', reset: '', caseId: '', ref: '', draftId: '', messageId: '', requesterId: '', authorityId: '', feedId: '', noticeId: '' }
  const uploads: string[] = []
  let fileRead: Reading | null = null
  const admin = (): PersonActor => ({ kind: 'person', id: ids.adminId, role: 'admin', partnerId: null })
  const up = async (text: string, requestId: string | null = ids.caseId || null) => {
    uploads.push((await receiveUpload(admin(), { filename: `${text}.txt`, requestId }, Readable.from([Buffer.from(text)]))).uploadId)
  }
  const taken = () => [uploads.pop() ?? '']
  const factOf = (type: string) => db().select().from(clockFact).where(eq(clockFact.requestId, ids.caseId)).all().find((one) => one.type === type && one.withdrawnAt === null)?.id ?? ''
  const volunteerId = () => db().select().from(person).where(eq(person.email, 'new@plazo.example')).get()?.id ?? ''
  const details = () => ({ requestId: ids.caseId, version: rowOf(ids.caseId).version })
  const reply = (text: string, over = {}) => logMessageInput.parse({ requestId: ids.caseId, direction: 'in', kind: 'reply', channel: 'email', on: '2026-04-02', text, ...over })

  return [
    ['house/make-set-up-link', () => { ids.token = (makeSetUpLink() ?? '').split('=').at(-1) ?? '' }],
    ['house/set-up', async () => { ids.adminId = (await setUpByLink({ ...SET_UP, token: ids.token })).admin.id }],
    ['house/add-person', async () => { ids.staffId = (await addPerson(OPERATOR, addPersonInput.parse({ email: 'staff@plazo.example', role: 'staff', password: LATER }))).id }],
    ['calendar/watch-law-data', () => write((tx) => { tx.update(lawData).set({ fingerprint: 'earlier', data: earlierLaw() }).run() })],
    ['house/invite-person', () => { ids.invitation = invitePerson(admin(), invitePersonInput.parse({ email: 'new@plazo.example', role: 'volunteer', language: 'en' })).path.split('/').at(-1) ?? '' }],
    ['house/accept-invitation', () => acceptInvitation({ secret: ids.invitation, name: 'Volunteer', language: 'en', password: LATER })],
    ['house/invite-person', () => invitePerson(admin(), invitePersonInput.parse({ email: 'other@plazo.example', role: 'staff', language: 'en' }))],
    ['house/revoke-invitation', () => revokeInvitation(admin(), { linkId: db().select().from(link).where(eq(link.email, 'other@plazo.example')).get()?.id ?? '' })],
    ['house/make-reset-link', () => { ids.reset = makeResetLink(admin(), { personId: ids.staffId }).path.split('/').at(-1) ?? '' }],
    ['house/reset-password', () => resetPassword({ secret: ids.reset, password: 'bank of a river' })],
    ['house/change-role', () => changeRole(admin(), { personId: ids.staffId, role: 'coordinator' })],
    ['house/disable-person', () => disablePerson(admin(), { personId: ids.staffId })],
    ['house/enable-person', () => enablePerson(admin(), { personId: ids.staffId })],
    ['house/change-password', () => changePassword(admin(), { current: SET_UP.password, password: LATER }, 'none')],
    ['house/change-profile', () => changeProfile(admin(), { name: 'Admin two', language: 'es', theme: 'dark', shortcuts: false })],
    ['house/change-profile', () => keepLook(admin(), { theme: 'light' })],
    ['house/end-own-session', () => {
      write((tx, { at }) => { tx.insert(session).values({ id: 'one', personId: ids.adminId, createdAt: at, seenAt: at }).run() })
      endOwnSession(admin(), { sessionId: 'one' })
    }],
    ['house/change-organisation', () => changeOrganisation(admin(), { name: 'Another', language: 'es', languages: ['es'], zone: 'Europe/Madrid', workDays: [1, 2, 3, 4], fourEyes: false, hideTitles: true })],
    ['house/add-partner', () => addPartner(admin(), { name: 'Partner' })],
    ['house/requesters', () => { ids.requesterId = addRequester(admin(), requesterInput.parse({ name: 'Requester', kind: 'natural_person' })).id }],
    ['house/requesters', () => changeRequester(admin(), { ...requesterInput.parse({ name: 'The requester', kind: 'natural_person' }), requesterId: ids.requesterId })],
    ['authority/save-authority', () => {
      ids.authorityId = saveAuthority(admin(), saveAuthorityInput.parse({
        names: [{ language: 'es', name: 'Ayuntamiento de Madrid' }], country: 'ES', zone: 'Europe/Madrid', language: 'es', calendarId: 'ES-MD-Madrid', laws: [{ lawId: 'es-md-10-2019', fromOn: '2020-01-01' }],
      })).authorityId
    }],
    ['authority/save-authority', () => saveAuthority(admin(), saveAuthorityInput.parse({
      authorityId: ids.authorityId, version: db().select().from(authority).where(eq(authority.id, ids.authorityId)).get()?.version,
      names: [{ language: 'es', name: 'Madrid' }], country: 'ES', zone: 'Europe/Madrid', language: 'es', calendarId: 'ES-MD', laws: [{ lawId: 'es-ltaibg', fromOn: '2015-01-01' }],
      contacts: [{ channel: 'post', address: 'Calle Mayor 1' }],
    }))],
    ['document/receive-upload', () => up('receipt')],
    ['request/log-request', () => {
      const made = logRequest(admin(), parsed({ uploadIds: taken(), campaign: 'Cameras', tags: ['one'], messages: [{ direction: 'out', kind: 'reminder', on: '2026-03-20', text: 'Recordatorio' }] }))
      Object.assign(ids, { caseId: made.id, ref: made.ref })
    }],
    ['request/log-request', () => { ids.draftId = draftRequest(OPERATOR, parsed({ facts: [] })).id }],
    ['document/receive-upload', () => up('letter')],
    ['document/receive-upload', () => up('letter')],
    ['document/add-documents', () => addDocuments(admin(), { requestId: ids.caseId, uploadIds: taken() })],
    ['document/claim-reading', () => { fileRead = claimReading() }],
    ['document/claim-reading', () => { keepPages(fileRead!, { state: 'read', count: 1, pages: [{ page: 1, text: 'Resolución', ocr: false }], why: null }) }],
    ['document/read-files', () => readFiles()],
    ['document/note-access', () => noteAccess(admin(), 'document_viewed', { requestId: ids.caseId, id: 'one' })],
    ['request/add-note', () => addNote(admin(), { requestId: ids.caseId, text: 'Напомена' })],
    ['request/record-facts', () => recordFacts(admin(), { requestId: ids.caseId, facts: [{ type: 'acknowledged', on: '2026-03-04' }, { type: 'extension_notified', on: '2026-03-25' }], uploadIds: taken() })],
    ['request/correct-fact', () => correctFact(admin(), { requestId: ids.caseId, factId: factOf('registered'), fact: { type: 'registered', on: '2026-03-03' }, why: 'As the receipt says' })],
    ['request/correct-fact', () => withdrawFact(admin(), { requestId: ids.caseId, factId: factOf('extension_notified'), why: 'Another case' })],
    ['request/set-date-by-hand', () => setDateByHand(admin(), { requestId: ids.caseId, rule: 'es-md.reply', dueOn: '2026-05-04', reason: 'As they wrote' })],
    ['request/set-date-by-hand', () => clearDateByHand(admin(), { requestId: ids.caseId, rule: 'es-md.reply' })],
    ['calendar/apply-calendar-year', () => applyCalendarYear(admin(), rivasYear())],
    ['calendar/apply-calendar-year', () => applyCalendarYear(admin(), rivasYear({ days: RIVAS_DAYS.slice(0, 1), why: 'As the gazette says' }))],
    ['calendar/watch-law-data', () => watchLawData()],
    ['calendar/apply-law-data', () => applyLawData(admin(), { fingerprint: shippedLaw().fingerprint })],
    ['request/log-message', () => { ids.messageId = logMessage(admin(), reply('Resolución')).messageId }],
    ['feed/make-feed', () => { ids.feedId = makeFeed(admin(), { scope: 'mine', hideTitles: false }).feedId }],
    ['feed/revoke-feed', () => revokeFeed(admin(), { feedId: ids.feedId })],
    ['reminder/choose-reminders', () => chooseReminders(admin(), { digestAt: '07:30', zone: 'Europe/Belgrade', workDays: [1, 2, 3], daysBefore: 3, immediate: true, weekly: false })],
    ['reminder/choose-reminders', () => pauseReminders(admin(), { pause: 'begin' })],
    ['reminder/plan-notices', () => {
      const item = { requestId: ids.caseId, letterId: null }
      const items = [{ ...item, rule: 'es-md.reply', dueOn: '2019-01-01', kind: 'overdue' as const }, { ...item, rule: null, dueOn: null, kind: 'classify' as const }]
      ids.noticeId = planNotices([{ personId: ids.adminId, kind: 'digest', slot: '2026-04-08', on: '2026-04-08', late: false, items }], true)[0] ?? ''
    }],
    ['reminder/drop-gone', () => dropGone(ids.noticeId)],
    ['reminder/queue-notice', () => {
      const raw = keepRaw(Buffer.from('Subject: A notice\r\n\r\nA reply waits.\r\n'))
      queueNotice(ids.noticeId, { raw, messageId: 'notice@plazo.example', from: 'plazo@plazo.example', to: SET_UP.adminEmail, subject: 'A notice' })
    }],
    ['request/classify-message', () => classifyMessage(admin(), { requestId: ids.caseId, messageId: ids.messageId, facts: [{ type: 'decided', on: '2026-04-02', result: 'refused' }], refusalGrounds: [] })],
    ['request/unclassify-message', () => unclassifyMessage(admin(), { requestId: ids.caseId, messageId: ids.messageId })],
    ['request/classify-message', () => classifyMessage(admin(), { requestId: ids.caseId, messageId: ids.messageId, facts: [{ type: 'decided', on: '2026-04-02', result: 'refused' }], refusalGrounds: [] })],
    ['reminder/withdraw-notices', () => withdrawNotices()],
    ['document/receive-upload', () => up('annex')],
    ['request/log-message', () => logMessage(admin(), reply('Anexo', { uploadIds: taken() }))],
    ['request/edit-questions', () => editQuestions(admin(), { ...details(), questions: parsed({ questions: ['Contratos desde 2015', 'Anexos'] }).questions })],
    ['request/answer-question', () => answerQuestion(admin(), { requestId: ids.caseId, questionId: db().select().from(question).where(eq(question.requestId, ids.caseId)).get()?.id ?? '', outcome: 'refused', answer: 'No' })],
    ['request/edit-details', () => editDetails(admin(), editDetailsInput.parse({ ...details(), title: 'Contratos y anexos', channel: 'post', language: 'es', tags: ['two'] }))],
    ['request/one-tag', () => addTag(admin(), { requestId: ids.caseId, tag: 'three' })],
    ['request/one-tag', () => removeTag(admin(), { requestId: ids.caseId, tag: 'three' })],
    ['request/move-to-campaign', () => moveToCampaign(admin(), { requestId: ids.caseId, campaign: 'Another' })],
    ...letterDeeds({ admin, requestId: () => ids.draftId, requesterId: () => ids.requesterId, up: async (text) => { await up(text, null); return uploads.pop() ?? '' } }),
    ['authority/index-cases', () => {
      write((tx, { at }) => { indexCasesOf(tx, { at }, 'rivas', 0) })
      indexRenamed(0)
    }],
    ['view/saved-views', () => {
      const { viewId } = saveView(admin(), { name: 'Soon', query: 'due=week', shared: true })
      renameView(admin(), { viewId, name: 'This week' })
      removeView(admin(), { viewId })
    }],
    ['view/put-off', () => {
      putOff(admin(), { requestId: ids.caseId, until: '2026-04-10', reason: 'Holidays' })
      putBack(admin(), { requestId: ids.caseId })
    }],
    ['request/assign', () => assign(admin(), { requestId: ids.caseId, assigneeId: ids.staffId })],
    ['request/assign', () => addMember(admin(), { requestId: ids.caseId, personId: volunteerId() })],
    ['request/assign', () => removeMember(admin(), { requestId: ids.caseId, personId: volunteerId() })],
    ['request/restrict', () => restrict(OPERATOR, { requestId: ids.draftId, restricted: true })],
    ['request/restrict', () => takeOver(admin(), { ref: rowOf(ids.draftId).ref, why: 'Nobody is left' })],
    ...mailDeeds(admin, () => ids.caseId, setClock),
    ...inboxDeeds(admin, () => ids.caseId, () => ids.ref),
    ...messageDeeds(admin, () => ids.caseId, setClock),
    ['request/close-request', () => closeRequest(admin(), closeInput.parse({ requestId: ids.caseId }))],
    ['request/close-request', () => reopenRequest(admin(), { requestId: ids.caseId })],
    ['document/receive-upload', () => up('nobody uses it')],
    ['request/roll-dates', () => { setClock('2026-06-02T10:00:00Z'); rollDates() }],
    ['document/sweep-uploads', () => sweepUploads()],
  ]
}

/** The law data of a version of Plazo in which a town of Madrid had fifteen working days for its answer, not twenty. */
function earlierLaw(): LawData {
  const earlier = structuredClone(shippedLaw().data)
  for (const rule of earlier.laws['es-md-10-2019']?.flatMap((version) => version.clocks) ?? []) {
    if (rule.id === 'es-md.reply') Object.assign(rule, { duration: { n: 15, unit: 'working_days' } })
  }
  return earlier
}
