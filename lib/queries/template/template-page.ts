import { desc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { templateVersion } from '../../db/schema/letter'
import { templateById } from '../../db/template-book'
import type { TemplateText } from '../../domain/letter/template'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { mergeLetter } from '../../letters/merge'
import { shippedTemplates } from '../../letters/shipped'
import { namesOf } from '../request/case-people'

export type TemplatePage = TemplateText & { fields: string[]; history: { no: number; at: string; by: string | null; shipped: boolean }[] }

/** One template as it stands, the fields that it uses, and its versions. NotFound for whoever may not change templates. */
export function templatePage(actor: Actor, id: string): TemplatePage {
  if (!mayInHouse(actor, 'manage_templates')) throw new NotFound()
  const found = templateById(db(), shippedTemplates(), id)
  if (!found) throw new NotFound()
  const rows = db().select().from(templateVersion).where(eq(templateVersion.templateId, id)).orderBy(desc(templateVersion.no)).all()
  const names = namesOf(rows.map((row) => row.savedBy))
  return { ...found, fields: fieldsOf(found), history: rows.map((row) => ({ no: row.no, at: row.savedAt, by: names[row.savedBy] ?? null, shipped: row.fingerprint !== null })) }
}

function fieldsOf({ subject, body }: TemplateText): string[] {
  try {
    return mergeLetter({ subject, text: body }, {}).used
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
