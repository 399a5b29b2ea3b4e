import { eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { template } from '../../db/schema/letter'
import { templateById } from '../../db/template-book'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { shippedTemplates } from '../../letters/shipped'
import { needHouseDeed } from '../house/house-rules'
import { keepShipped } from './keep-shipped'

/** Takes a template out of the choice for new letters, or puts it back; letters already begun keep their text. */
export function archiveTemplate(actor: Actor, input: { templateId: string; archived: boolean }): void {
  needHouseDeed(actor, 'manage_templates')
  transact(actor, (tx, record, stamp) => {
    const was = templateById(tx, shippedTemplates(), input.templateId)
    if (!was) throw new NotFound()
    if (was.archived === input.archived) throw new Refusal('nothing_changed')
    keepShipped(tx, stamp, was.id)
    tx.update(template).set({ archivedAt: input.archived ? stamp.at : null }).where(eq(template.id, was.id)).run()
    record(HOUSE, 'template_archived', { templateId: was.id, name: was.name, archived: input.archived })
  })
}
