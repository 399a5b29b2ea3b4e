import type { Caller } from '../caller'
import type { Right } from './rights'
import { PERSONAS, type Persona, type Stage, type StagedCase, type State } from './staged'

type Maker<T> = (on: T, caller: Caller) => object | Promise<object>
type OnCase = { on: 'case'; right: Right; state?: State; reads?: true; input: Maker<StagedCase> }
/** `settled`: the code with which those who may are answered, where nothing is left to do. */
type OnHouse = { on: 'house'; who: readonly Persona[]; reads?: true; settled?: string; input: (staged: Stage, turn: number) => object }
/** Something of the person's own: everybody who is signed in may. */
type OnSelf = { on: 'self'; reads?: true; input: (staged: Stage, turn: number) => object }
/** A door for people without a session; what it answers to an input that no link or password opens. */
type Open = { on: 'anybody'; input: object; code: string | null }
export type Entry = OnCase | OnHouse | OnSelf | Open

const ADMIN = ['admin'] as const
const CONFIRMERS = ['admin', 'coordinator'] as const
const EDITORS = ['admin', 'coordinator', 'staff'] as const
const LOGGERS = ['admin', 'coordinator', 'staff', 'volunteer', 'partner'] as const
const fact = { type: 'acknowledged', on: '2026-03-04' }
const PASSWORD = 'correct horse battery staple'
const SECRET = 'no-such-secret'

/** A partner's person asks in the partner's name. */
const drafted = ({ requesterId, partnersRequesterId }: Stage, turn: number) => ({
  authority: 'rivas', title: `Logged in turn ${turn}`, questions: [{ text: 'Which contracts?', parts: [], source: '', sourcePage: '' }], channel: 'electronic_register', assignee: '', campaign: '',
  tags: '', language: 'es', restricted: false, uploadIds: [], requester: LOGGERS[turn] === 'partner' ? partnersRequesterId : requesterId,
})
const logged = (staged: Stage, turn: number) => ({
  ...drafted(staged, turn), arrivedAs: 'registered', arrivedOn: '2026-03-02', uncertain: false, arrivedEarliest: '', arrivedLatest: '', registerNumber: '', sentOn: '', standing: 'waiting',
  answer: 'granted', refusal: 'refused', complainedOf: 'silence', decidedOn: '', notifiedOn: '', complaintOn: '', remedy: '', reminders: [], replyText: '', replyUploadIds: [],
})

const wording = (turn: number) => ({ name: `Wording ${turn}`, subject: 'Subject', body: 'Text', gloss: '', readBy: 'nobody', readNote: '' })

const calendarYear = (_staged: Stage, turn: number) => ({
  calendar: 'ES-MD-Rivas', year: 2027 + turn, confirm: true, source: 'BOCM', days: [{ on: `${2027 + turn}-05-14`, name: 'Local holiday', off: 'off', source: 'BOCM' }],
})

async function uploaded({ id }: StagedCase, caller: Caller): Promise<string[]> {
  const answer = await caller.ask(`/api/uploads?name=Note.txt&request=${id}`, { method: 'PUT', body: 'A note.' })
  return [(answer.value as { uploadId?: string } | undefined)?.uploadId ?? '00000000-0000-4000-8000-000000000000']
}

/**
 * Every server action of the product, by name, with who may do it and an input that would be done. An action that isn't here fails the test, and so does a
 * line without an action.
 */
export const ACTIONS: Readonly<Record<string, Entry>> = {
  // The case.
  addNoteAction: { on: 'case', right: 'contribute', input: ({ id }) => ({ requestId: id, text: 'A note.' }) },
  logMessageAction: {
    on: 'case', right: 'contribute', input: ({ id }) => ({ requestId: id, direction: 'in', kind: 'call', channel: 'phone', on: '2026-03-05', text: 'They called.', facts: [], uploadIds: [] }),
  },
  classifyMessageAction: {
    on: 'case', right: 'record', state: 'toClassify', input: ({ id, messageId }) => ({ requestId: id, messageId, facts: [{ type: 'decided', on: '2026-03-06', result: 'refused' }], refusalGrounds: [] }),
  },
  unclassifyMessageAction: { on: 'case', right: 'record', state: 'classified', input: ({ id, messageId }) => ({ requestId: id, messageId }) },
  addDocumentsAction: { on: 'case', right: 'contribute', input: async (one, caller) => ({ requestId: one.id, uploadIds: await uploaded(one, caller) }) },
  answerQuestionAction: { on: 'case', right: 'contribute', input: ({ id, questionId }) => ({ requestId: id, questionId, outcome: 'granted', answer: 'All of them.' }) },
  editQuestionsAction: { on: 'case', right: 'contribute', input: ({ id, version }) => ({ requestId: id, version, questions: [{ text: 'Which contracts since 2015?', parts: [] }] }) },
  editDetailsAction: {
    on: 'case', right: 'contribute', input: ({ id, version }) => ({ requestId: id, version, title: 'Another title', channel: 'electronic_register', language: 'es', tags: [] }),
  },
  recordFactsAction: { on: 'case', right: 'record', input: ({ id }) => ({ requestId: id, facts: [fact], uploadIds: [] }) },
  previewFactsAction: { on: 'case', right: 'record', reads: true, input: ({ id }) => ({ requestId: id, facts: [fact] }) },
  correctFactAction: { on: 'case', right: 'record', input: ({ id, factId }) => ({ requestId: id, factId, fact: { type: 'registered', on: '2026-03-03' }, why: 'The receipt says so.' }) },
  withdrawFactAction: { on: 'case', right: 'record', input: ({ id, factId }) => ({ requestId: id, factId, why: 'It never happened.' }) },
  setDateByHandAction: { on: 'case', right: 'record', input: ({ id }) => ({ requestId: id, rule: 'es-md.reply', dueOn: '2026-05-04', reason: 'As they wrote.' }) },
  clearDateByHandAction: { on: 'case', right: 'record', state: 'handSet', input: ({ id }) => ({ requestId: id, rule: 'es-md.reply' }) },
  assignAction: { on: 'case', right: 'coordinate', input: ({ id, memberId }) => ({ requestId: id, assigneeId: memberId }) },
  addMemberAction: { on: 'case', right: 'coordinate', input: ({ id, newMemberId }) => ({ requestId: id, personId: newMemberId }) },
  removeMemberAction: { on: 'case', right: 'coordinate', input: ({ id, memberId }) => ({ requestId: id, personId: memberId }) },
  restrictAction: { on: 'case', right: 'coordinate', input: ({ id, restricted }) => ({ requestId: id, restricted: !restricted }) },
  closeRequestAction: { on: 'case', right: 'coordinate', input: ({ id }) => ({ requestId: id, withdrawn: false }) },
  reopenRequestAction: { on: 'case', right: 'coordinate', state: 'closed', input: ({ id }) => ({ requestId: id }) },

  // Letters.
  startLetterAction: { on: 'case', right: 'contribute', input: ({ id }) => ({ requestId: id, purpose: 'reminder' }) },
  saveLetterAction: {
    on: 'case', right: 'contribute', input: ({ draftId, letterVersion }) => ({
      letterId: draftId, version: letterVersion, subject: 'Another', text: 'Another text', fields: {}, language: 'es', addressee: 'authority', addresseeName: 'Ayuntamiento', addresseeAddress: '', email: null, channel: 'post',
    }),
  },
  encloseAction: { on: 'case', right: 'contribute', input: ({ draftId, letterVersion, documentId }) => ({ letterId: draftId, version: letterVersion, enclosures: [{ documentId, as: 'other' }], uploads: [] }) },
  enclosePowerAction: { on: 'case', right: 'contribute', input: ({ draftId, letterVersion }) => ({ letterId: draftId, version: letterVersion }) },
  askReviewAction: { on: 'case', right: 'contribute', input: ({ draftId, letterVersion }) => ({ letterId: draftId, version: letterVersion, reviewerId: null }) },
  commentLetterAction: { on: 'case', right: 'contribute', input: ({ draftId }) => ({ letterId: draftId, paragraph: 0, quoted: 'As', text: 'To whom?' }) },
  // A mark on a remark: no table grows.
  resolveCommentAction: { on: 'case', right: 'contribute', reads: true, input: ({ draftId, commentId }) => ({ letterId: draftId, commentId }) },
  restoreVersionAction: { on: 'case', right: 'contribute', input: ({ draftId, letterVersion }) => ({ letterId: draftId, version: letterVersion, no: 1 }) },
  wantChangesAction: { on: 'case', right: 'coordinate', state: 'letterAsked', input: ({ draftId, letterVersion }) => ({ letterId: draftId, version: letterVersion }) },
  approveLetterAction: { on: 'case', right: 'coordinate', state: 'letterAsked', input: ({ draftId, letterVersion }) => ({ letterId: draftId, version: letterVersion }) },
  takeBackApprovalAction: { on: 'case', right: 'coordinate', state: 'letterApproved', input: ({ draftId }) => ({ letterId: draftId }) },
  discardLetterAction: { on: 'case', right: 'contribute', input: ({ draftId }) => ({ letterId: draftId }) },

  // Messages without legal purpose. What is typed stands outside the history, and saving it makes no table grow.
  startMessageAction: { on: 'case', right: 'contribute', input: ({ id }) => ({ requestId: id }) },
  saveMessageAction: { on: 'case', right: 'contribute', reads: true, input: ({ messageDraftId, messageVersion }) => ({ draftId: messageDraftId, version: messageVersion, to: '', subject: 'Another', text: 'Another text', quoted: false }) },
  encloseInMessageAction: { on: 'case', right: 'contribute', input: ({ messageDraftId, messageVersion }) => ({ draftId: messageDraftId, version: messageVersion, documentIds: [], uploadIds: [] }) },
  discardMessageAction: { on: 'case', right: 'contribute', input: ({ messageDraftId }) => ({ draftId: messageDraftId }) },
  sendMessageAction: { on: 'case', right: 'record', state: 'mailFiled', input: ({ messageDraftId, messageVersion, documentId }) => ({ draftId: messageDraftId, version: messageVersion, documentIds: [documentId], key: 'permission-table' }) },

  // Templates and letterheads.
  addTemplateAction: { on: 'house', who: EDITORS, input: (_staged, turn) => ({ ...wording(turn), lawId: 'uk-foia', purpose: 'reminder', language: 'en' }) },
  saveTemplateAction: { on: 'house', who: EDITORS, input: (_staged, turn) => ({ ...wording(turn), templateId: `${['es-md-10-2019', 'es-ltaibg', 'es-ct-19-2014'][turn]}/reminder/es`, version: 1 }) },
  archiveTemplateAction: { on: 'house', who: EDITORS, input: (_staged, turn) => ({ templateId: `${['es-md-10-2019', 'es-ltaibg', 'es-ct-19-2014'][turn]}/withdrawal/es`, archived: true }) },
  previewTemplateAction: { on: 'house', who: EDITORS, reads: true, input: () => ({ templateId: null, subject: 'A', body: '{{request_title}}', ref: 'EX-RIVAS', purpose: 'reminder', language: 'es' }) },
  saveLetterheadAction: { on: 'house', who: ADMIN, input: ({ requesterId }) => ({ requesterId, language: 'fr', name: 'Privacy International', address: '', place: '', signer: '', signerRole: '' }) },
  keepPowerAction: { on: 'house', who: ADMIN, input: ({ requesterId, adminUploadId }) => ({ requesterId, uploadId: adminUploadId }) },

  // Letters that leave.
  sendLetterAction: { on: 'case', right: 'record', state: 'toSend', input: ({ letterId }) => ({ letterId, key: 'permission-table' }) },
  fileLetterAction: { on: 'case', right: 'record', state: 'toFile', input: ({ letterId }) => ({ letterId, on: '2026-03-09', number: 'REG-1' }) },
  cancelMailAction: { on: 'case', right: 'record', state: 'queued', input: ({ outboxId }) => ({ outboxId }) },
  retryMailAction: { on: 'case', right: 'record', state: 'refusedMail', input: ({ outboxId }) => ({ outboxId }) },
  settleMailAction: { on: 'case', right: 'record', state: 'lostMail', input: ({ outboxId }) => ({ outboxId, as: 'sent', why: 'They said so.' }) },

  // The inbox.
  fileMailAction: { on: 'house', who: EDITORS, input: ({ toFileIds, openCaseId }, turn) => ({ inboundId: toFileIds[turn], requestId: openCaseId }) },
  unfileMailAction: { on: 'case', right: 'record', state: 'mailFiled', input: ({ inboundId }) => ({ inboundId }) },
  setAsideMailAction: { on: 'house', who: EDITORS, input: ({ parkedIds }, turn) => ({ inboundId: parkedIds[turn] }) },
  takeBackMailAction: { on: 'house', who: EDITORS, input: ({ asideIds }, turn) => ({ inboundId: asideIds[turn] }) },
  readAgainAction: { on: 'house', who: EDITORS, input: ({ unreadableIds }, turn) => ({ inboundId: unreadableIds[turn] }) },
  takeInFilesAction: { on: 'house', who: EDITORS, settled: 'no_such_file', input: () => ({ uploadIds: ['00000000-0000-4000-8000-000000000000'] }) },
  findCasesAction: { on: 'self', reads: true, input: () => ({ typed: 'rivas' }) },

  // Requests and the directory.
  logRequestAction: { on: 'house', who: LOGGERS, input: logged },
  draftRequestAction: { on: 'house', who: LOGGERS, input: drafted },
  // Many cases at once: each is asked for by itself, and one that isn't theirs is counted as not there.
  undoBulkAction: { on: 'self', input: () => ({ kind: 'tag', value: 'x', back: [{ requestId: 'no-such-id', was: '', joined: false }] }) },
  bulkChangeAction: { on: 'self', input: () => ({ requestIds: ['no-such-id'], kind: 'tag', value: 'x' }) },
  bulkPlanAction: { on: 'self', reads: true, input: () => ({ requestIds: ['no-such-id'], kind: 'tag', value: 'x' }) },
  // One's own reminders and calendar addresses.
  makeFeedAction: { on: 'self', input: () => ({ scope: 'mine', hideTitles: false }) },
  revokeFeedAction: { on: 'self', input: (_staged, turn) => ({ feedId: `feed ${PERSONAS[turn]}` }) },
  chooseRemindersAction: { on: 'self', input: () => ({ digestAt: '08:00', zone: '', workDays: ['1', '2', '3', '4', '5'], daysBefore: '5', immediate: true, weekly: true }) },
  pauseRemindersAction: { on: 'self', input: () => ({ pause: 'begin' }) },

  // What stands on one's own Today.
  putOffAction: { on: 'case', right: 'read', input: ({ id }) => ({ requestId: id, until: '2026-04-20', reason: 'They promised it.' }) },
  putBackAction: { on: 'self', input: ({ openCaseId }) => ({ requestId: openCaseId }) },

  // Views of the list, each person's own.
  saveViewAction: { on: 'self', input: (_staged, turn) => ({ name: `View ${turn}`, query: 'due=week', shared: false }) },
  renameViewAction: { on: 'self', input: (_staged, turn) => ({ viewId: `rename ${PERSONAS[turn]}`, name: `Renamed ${turn}` }) },
  removeViewAction: { on: 'self', input: (_staged, turn) => ({ viewId: `remove ${PERSONAS[turn]}` }) },
  previewDeadlinesAction: { on: 'house', who: LOGGERS, reads: true, input: logged },
  saveAuthorityAction: {
    on: 'house', who: EDITORS, input: (_staged, turn) => ({
      names: [{ language: 'es', name: `Ayuntamiento ${turn}` }], country: 'ES', zone: 'Europe/Madrid', language: 'es', calendarId: 'ES-MD', laws: [{ lawId: 'es-ltaibg', fromOn: '2014-12-10' }], contacts: [],
    }),
  },
  findAuthoritiesAction: { on: 'self', reads: true, input: () => ({ typed: 'rivas', on: '2026-03-10' }) },

  // Calendars and law data.
  previewCalendarYearAction: { on: 'house', who: CONFIRMERS, reads: true, input: calendarYear },
  applyCalendarYearAction: { on: 'house', who: CONFIRMERS, input: calendarYear },
  previewLawDataAction: { on: 'house', who: CONFIRMERS, reads: true, input: () => ({ fingerprint: 'none' }) },
  applyLawDataAction: { on: 'house', who: CONFIRMERS, settled: 'nothing_changed', input: () => ({ fingerprint: 'none' }) },

  // The house.
  changeOrganisationAction: { on: 'house', who: ADMIN, input: () => ({ name: 'Another name', language: 'en', languages: ['en'], zone: 'Europe/Madrid', workDays: [1, 2, 3, 4, 5], fourEyes: true, hideTitles: true }) },
  changeMailSettingsAction: { on: 'house', who: ADMIN, input: () => ({ fromAddress: 'desk@plazo.example', smtpHost: '127.0.0.1', smtpPort: '9', smtpSecurity: 'none' }) },
  changeIncomingMailAction: { on: 'house', who: ADMIN, input: () => ({ imapHost: '127.0.0.1', imapPort: '9', imapSecurity: 'none', imapUser: 'desk', replyStyle: 'plus' }) },
  testMailboxAction: { on: 'house', who: ADMIN, reads: true, input: () => ({}) },
  testMailAction: { on: 'house', who: ADMIN, reads: true, input: () => ({ to: 'admin@plazo.example' }) },
  pauseMailAction: { on: 'house', who: ADMIN, input: () => ({ paused: true }) },
  makeBackupAction: { on: 'house', who: ADMIN, input: () => ({}) },
  invitePersonAction: { on: 'house', who: ADMIN, input: (_staged, turn) => ({ email: `new${turn}@plazo.example`, role: 'staff', language: 'en' }) },
  revokeInvitationAction: { on: 'house', who: ADMIN, input: ({ linkIds }, turn) => ({ linkId: linkIds[turn] }) },
  changeRoleAction: { on: 'house', who: ADMIN, input: ({ spareIds }, turn) => ({ personId: spareIds[turn], role: 'observer' }) },
  disablePersonAction: { on: 'house', who: ADMIN, input: ({ spareIds }, turn) => ({ personId: spareIds[turn] }) },
  enablePersonAction: { on: 'house', who: ADMIN, input: ({ disabledIds }, turn) => ({ personId: disabledIds[turn] }) },
  makeResetLinkAction: { on: 'house', who: ADMIN, input: ({ spareIds }, turn) => ({ personId: spareIds[turn + 1] }) },
  takeOverAction: { on: 'house', who: ADMIN, input: ({ orphanRef }) => ({ ref: orphanRef, why: 'Nobody else can act any more.' }) },
  addPartnerAction: { on: 'house', who: ADMIN, input: (_staged, turn) => ({ name: `Partner ${turn}` }) },
  addRequesterAction: { on: 'house', who: ADMIN, input: (_staged, turn) => ({ name: `Requester ${turn}`, kind: 'legal_person' }) },
  changeRequesterAction: { on: 'house', who: ADMIN, input: ({ requesterId }) => ({ requesterId, name: 'Privacy International', kind: 'legal_person', address: 'Another street' }) },

  // One's own.
  changeProfileAction: { on: 'self', input: (_staged, turn) => ({ name: `Name ${turn}`, language: 'en', theme: 'light', shortcuts: true }) },
  endSessionAction: { on: 'self', input: ({ sessionIds }, turn) => ({ sessionId: sessionIds[turn] }) },
  // After that one: it ends the person's other sessions.
  changePasswordAction: { on: 'self', input: ({ passwords }, turn) => ({ current: passwords[turn], password: `${PASSWORD} ${turn}` }) },

  // Doors for people without a session: nothing opens without the secret of a link, and language and colours are the browser's own.
  switchLanguage: { on: 'anybody', input: { language: 'es' }, code: null },
  switchTheme: { on: 'anybody', input: { theme: 'dark' }, code: null },
  signOutHere: { on: 'anybody', input: {}, code: null },
  setUpAction: {
    on: 'anybody', code: 'set_up_closed',
    input: { token: SECRET, name: 'Mine now', language: 'en', languages: ['en'], zone: 'Europe/Madrid', adminName: 'Me', adminEmail: 'me@plazo.example', password: PASSWORD },
  },
  exploreAction: { on: 'anybody', input: { token: SECRET }, code: 'set_up_closed' },
  acceptInvitationAction: { on: 'anybody', input: { secret: SECRET, name: 'Me', language: 'en', password: PASSWORD }, code: 'link_used' },
  resetPasswordAction: { on: 'anybody', input: { secret: SECRET, password: PASSWORD }, code: 'link_used' },
}
