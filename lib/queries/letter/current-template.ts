import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '../../db/client'
import { template, templateVersion } from '../../db/schema/letter'
import type { Purpose } from '../../domain/letter/words'
import { shippedTemplates } from '../../letters/shipped'

export type CurrentTemplate = { id: string; no: number; subject: string; body: string }

/** The template that a new letter begins with: what staff made of Plazo's own, else Plazo's own, else one written here; archived ones never. */
export function currentTemplate(tx: Db | Tx, lawId: string, purpose: Purpose, language: string): CurrentTemplate | null {
  const rows = tx.select({ id: template.id, shipped: template.shipped, no: templateVersion.no, subject: templateVersion.subject, body: templateVersion.body, archivedAt: template.archivedAt })
    .from(template).innerJoin(templateVersion, and(eq(templateVersion.templateId, template.id), eq(templateVersion.no, template.version)))
    .where(and(eq(template.lawId, lawId), eq(template.purpose, purpose), eq(template.language, language))).orderBy(template.createdAt).all()
  const ours = shippedTemplates().find((one) => one.lawId === lawId && one.purpose === purpose && one.language === language)
  const saved = rows.find((one) => one.id === ours?.id)
  if (ours && !saved) return { id: ours.id, no: 1, subject: ours.subject, body: ours.body }
  const found = [saved, ...rows.filter((one) => one !== saved)].find((one) => one !== undefined && one.archivedAt === null)
  return found ? { id: found.id, no: found.no, subject: found.subject, body: found.body } : null
}

/** The languages in which a letter can be begun for a law and purpose. */
export function templateLanguages(tx: Db | Tx, lawId: string, purpose: Purpose): string[] {
  const saved = tx.select({ language: template.language }).from(template).where(and(eq(template.lawId, lawId), eq(template.purpose, purpose), isNull(template.archivedAt))).all()
  const shipped = shippedTemplates().filter((one) => one.lawId === lawId && one.purpose === purpose)
  return [...new Set([...shipped, ...saved].map((one) => one.language))].filter((language) => currentTemplate(tx, lawId, purpose, language) !== null)
}
