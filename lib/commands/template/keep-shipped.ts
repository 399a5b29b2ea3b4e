import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { template, templateVersion } from '../../db/schema/letter'
import type { Stamp } from '../../db/transact'
import { shippedTemplates } from '../../letters/shipped'

/** Gives one of Plazo's own templates rows of its own, with its text as version 1, before somebody changes or archives it; else nothing. */
export function keepShipped(tx: Tx, stamp: Stamp, templateId: string): void {
  const one = shippedTemplates().find((shipped) => shipped.id === templateId)
  if (!one || tx.select({ id: template.id }).from(template).where(eq(template.id, templateId)).get()) return
  const { id, lawId, purpose, language, name, subject, body, gloss, readBy, fingerprint } = one
  tx.insert(template).values({ id, lawId, purpose, language, name, shipped: true, version: 1, createdAt: stamp.at }).run()
  tx.insert(templateVersion).values({ templateId: id, no: 1, subject, body, gloss, readBy, fingerprint, savedAt: stamp.at, savedBy: 'system' }).run()
}
