import { and, asc, eq } from 'drizzle-orm'
import type { ShippedText, TemplateText } from '../domain/letter/template'
import type { Db, Tx } from './client'
import { template, templateVersion } from './schema/letter'

type Row = { template: typeof template.$inferSelect; template_version: typeof templateVersion.$inferSelect }

/** Every template of this installation, archived ones too: Plazo's own, with what was saved here over them, then those written here. */
export function templateBook(tx: Db | Tx, shipped: readonly ShippedText[]): TemplateText[] {
  const rows = tx.select().from(template)
    .innerJoin(templateVersion, and(eq(templateVersion.templateId, template.id), eq(templateVersion.no, template.version))).orderBy(asc(template.createdAt)).all()
  const firsts = new Map(tx.select({ id: templateVersion.templateId, fingerprint: templateVersion.fingerprint }).from(templateVersion)
    .where(eq(templateVersion.no, 1)).all().map((one) => [one.id, one.fingerprint]))
  const own = shipped.map((one) => {
    const row = rows.find((saved) => saved.template.id === one.id)
    return row ? asText(row, firsts.get(one.id) !== one.fingerprint) : fromShipped(one)
  })
  return [...own, ...rows.filter((row) => !shipped.some((one) => one.id === row.template.id)).map((row) => asText(row, false))]
}

/** One template by its id, or null. */
export function templateById(tx: Db | Tx, shipped: readonly ShippedText[], id: string): TemplateText | null {
  return templateBook(tx, shipped).find((one) => one.id === id) ?? null
}

function fromShipped({ fingerprint: _fingerprint, ...one }: ShippedText): TemplateText {
  return { ...one, shipped: true, version: 1, archived: false, readNote: null, savedAt: null, savedBy: null, moved: false }
}

/** A shipped template that is only archived keeps Plazo's own text up to date with it. */
function asText({ template: one, template_version: at }: Row, moved: boolean): TemplateText {
  return {
    id: one.id, lawId: one.lawId, purpose: one.purpose, language: one.language, name: one.name, subject: at.subject, body: at.body, gloss: at.gloss, readBy: at.readBy,
    shipped: one.shipped, version: one.version, archived: one.archivedAt !== null, readNote: at.readNote, savedAt: at.savedAt, savedBy: at.savedBy, moved: one.shipped && moved,
  }
}
