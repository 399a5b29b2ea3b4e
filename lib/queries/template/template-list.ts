import { count, isNotNull } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { templateBook } from '../../db/template-book'
import type { TemplateText } from '../../domain/letter/template'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { shippedTemplates } from '../../letters/shipped'

export type TemplateLine = Pick<TemplateText, 'id' | 'lawId' | 'purpose' | 'language' | 'name' | 'shipped' | 'version' | 'archived' | 'readBy' | 'moved'> & { uses: number }

/** All templates, with how many letters were begun with each. For those who may change them; four statements. */
export function templateList(actor: Actor): TemplateLine[] {
  if (!mayInHouse(actor, 'manage_templates')) throw new NotFound()
  const uses = new Map(db().select({ id: letter.templateId, n: count() }).from(letter).where(isNotNull(letter.templateId)).groupBy(letter.templateId).all().map((one) => [one.id, one.n]))
  return templateBook(db(), shippedTemplates()).map(({ id, lawId, purpose, language, name, shipped, version, archived, readBy, moved }) => ({
    id, lawId, purpose, language, name, shipped, version, archived, readBy, moved, uses: uses.get(id) ?? 0,
  }))
}
