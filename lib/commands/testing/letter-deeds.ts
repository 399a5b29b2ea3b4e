import type { PersonActor } from '../../domain/permissions'
import { encloseInput } from '../../inputs/letter'
import { addTemplateInput, saveTemplateInput } from '../../inputs/template'
import { letterheadInput } from '../../inputs/house/letterhead'
import { keepPower, saveLetterhead } from '../house/letterhead'
import { approveLetter } from '../letter/approve-letter'
import { askReview } from '../letter/ask-review'
import { commentLetter, resolveComment } from '../letter/comment-letter'
import { discardLetter } from '../letter/discard-letter'
import { enclose } from '../letter/enclose'
import { enclosePower } from '../letter/enclose-power'
import { restoreVersion } from '../letter/restore-version'
import { saveLetter } from '../letter/save-letter'
import { startLetter } from '../letter/start-letter'
import { takeBackApproval } from '../letter/take-back-approval'
import { given, letterRow, typed } from '../letter/testing'
import { wantChanges } from '../letter/want-changes'
import { archiveTemplate } from '../template/archive-template'
import { addTemplate, saveTemplate } from '../template/save-template'
import type { Deed } from './deed'

type Stage = { admin: () => PersonActor; requestId: () => string; requesterId: () => string; up: (text: string) => Promise<string> }
const WORDS = { name: 'Ours', subject: 'Request', body: 'Text of {{request_title}}', gloss: '', readBy: 'nobody', readNote: null } as const

/** Each command on letters, templates and letterheads, from a draft to one that is discarded. */
export function letterDeeds({ admin, requestId, requesterId, up }: Stage): Deed[] {
  let letterId = '', commentId = '', uploadId = ''
  const version = () => letterRow(letterId).version
  const bring = (text: string): Deed => ['document/receive-upload', async () => { uploadId = await up(text) }]
  return [
    ['template/save-template', () => addTemplate(admin(), addTemplateInput.parse({ ...WORDS, lawId: 'es-md-10-2019', purpose: 'initial_request', language: 'es' }))],
    ['template/save-template', () => saveTemplate(admin(), saveTemplateInput.parse({ ...WORDS, templateId: 'es-md-10-2019/extension_reply/es', version: 1 }))],
    ['template/archive-template', () => archiveTemplate(admin(), { templateId: 'es-md-10-2019/withdrawal/es', archived: true })],
    ['house/letterhead', () => saveLetterhead(admin(), letterheadInput.parse({ requesterId: requesterId(), language: 'es', name: 'Requester', address: '', place: 'Madrid', signer: '', signerRole: '' }))],
    bring('power'),
    ['house/letterhead', () => keepPower(admin(), { requesterId: requesterId(), uploadId })],
    ['letter/start-letter', () => { letterId = startLetter(admin(), { requestId: requestId(), purpose: 'initial_request' }).letterId }],
    ['letter/save-letter', () => saveLetter(admin(), typed(letterId, { fields: given(letterId) }))],
    bring('proof'),
    ['letter/enclose', () => enclose(admin(), encloseInput.parse({ letterId, version: version(), enclosures: [], uploads: [{ uploadId, as: 'proof_of_power' }] }))],
    bring('proof of power'),
    ['house/letterhead', () => keepPower(admin(), { requesterId: letterRow(letterId).requesterId, uploadId })],
    ['letter/enclose-power', () => enclosePower(admin(), { letterId, version: version() })],
    ['letter/comment-letter', () => { commentId = commentLetter(admin(), { letterId, paragraph: 0, quoted: 'AL', text: 'To whom?' }).commentId }],
    ['letter/comment-letter', () => resolveComment(admin(), { letterId, commentId })],
    ['letter/ask-review', () => askReview(admin(), { letterId, version: version(), reviewerId: null })],
    ['letter/want-changes', () => wantChanges(admin(), { letterId, version: version(), note: 'Shorter' })],
    ['letter/ask-review', () => askReview(admin(), { letterId, version: version(), reviewerId: null })],
    ['letter/approve-letter', () => approveLetter(admin(), { letterId, version: version() })],
    ['letter/take-back-approval', () => takeBackApproval(admin(), { letterId })],
    ['letter/ask-review', () => askReview(admin(), { letterId, version: version(), reviewerId: null })],
    ['letter/approve-letter', () => approveLetter(admin(), { letterId, version: version() })],
    ['letter/save-letter', () => saveLetter(admin(), typed(letterId, { text: 'Changed' }))],
    ['letter/restore-version', () => restoreVersion(admin(), { letterId, version: version(), no: 1 })],
    ['letter/discard-letter', () => discardLetter(admin(), { letterId, why: 'Another one' })],
  ]
}
