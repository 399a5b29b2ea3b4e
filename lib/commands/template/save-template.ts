import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { HOUSE, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { template, templateVersion } from '../../db/schema/letter'
import { templateById } from '../../db/template-book'
import { transact } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import type { TemplateText } from '../../domain/letter/template'
import { lawById } from '../../domain/law/registry'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { AddTemplate, SaveTemplate } from '../../inputs/template'
import { mergeLetter } from '../../letters/merge'
import { shippedTemplates } from '../../letters/shipped'
import { needHouseDeed } from '../house/house-rules'
import { keepShipped } from './keep-shipped'

type Words = Pick<AddTemplate, 'name' | 'subject' | 'body' | 'gloss' | 'readBy' | 'readNote'>

/** Writes a template of one's own. Refused with `template_error` when its liquid is broken or out of bounds. */
export function addTemplate(actor: Actor, input: AddTemplate): { templateId: string; version: number } {
  needHouseDeed(actor, 'manage_templates')
  if (!lawById(input.lawId)) throw new Refusal('unknown_law', {}, 'lawId')
  needSound(input)
  return transact(actor, (tx, record, stamp) => {
    const id = newId()
    const { lawId, purpose, language, name } = input
    tx.insert(template).values({ id, lawId, purpose, language, name, version: 1, createdAt: stamp.at }).run()
    putVersion(tx, record, stamp, id, 1, input)
    return { templateId: id, version: 1 }
  })
}

/** Saves a new version of a template: letters already begun keep the text that they were begun with. Refused with `changed_meanwhile` when another was saved since. */
export function saveTemplate(actor: Actor, input: SaveTemplate): { version: number } {
  needHouseDeed(actor, 'manage_templates')
  needSound(input)
  return transact(actor, (tx, record, stamp) => {
    const was = templateById(tx, shippedTemplates(), input.templateId)
    if (!was) throw new NotFound()
    if (was.version !== input.version) throw new Refusal('changed_meanwhile')
    if (sameWords(was, input)) throw new Refusal('nothing_changed')
    keepShipped(tx, stamp, input.templateId)
    const version = was.version + 1
    tx.update(template).set({ version, name: input.name }).where(eq(template.id, was.id)).run()
    putVersion(tx, record, stamp, was.id, version, input)
    return { version }
  })
}

function putVersion(tx: Tx, record: Recorder, stamp: Stamp, templateId: string, no: number, words: Words): void {
  const { subject, body, gloss, readBy, readNote } = words
  tx.insert(templateVersion).values({ templateId, no, subject, body, gloss, readBy, readNote, savedAt: stamp.at, savedBy: stamp.actor }).run()
  record(HOUSE, 'template_saved', { templateId, name: words.name, version: no, textHash: textHash(`${subject}\n\n${body}`) })
}

function needSound({ subject, body }: Words): void {
  mergeLetter({ subject, text: body }, {})
}

function sameWords(was: TemplateText, next: Words): boolean {
  return (['name', 'subject', 'body', 'gloss', 'readBy', 'readNote'] as const).every((key) => was[key] === next[key])
}
