import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/canonical'
import type { Purpose } from '../domain/letter/words'
import { cyrillicToLatin } from '../i18n/cyrillic-to-latin'
import { northRhineTemplates } from './templates/de-nw-ifg'
import { catalanGloss } from './templates/es-ct-gloss'
import { catalanTexts } from './templates/es-ct-19-2014-ca'
import { catalanTextsInSpanish } from './templates/es-ct-19-2014-es'
import { stateTemplates } from './templates/es-ltaibg'
import { stateComplaints } from './templates/es-ltaibg-complaints'
import { madridTemplates } from './templates/es-md-10-2019'
import { madridComplaints } from './templates/es-md-complaints'
import { euTemplates } from './templates/eu-1049-2001'
import { frenchTemplates } from './templates/fr-crpa'
import { serbianGloss } from './templates/rs-gloss'
import { serbianTexts } from './templates/rs-zspijz'
import type { TemplateText } from './templates/template-text'
import { ukTemplates } from './templates/uk-foia'

/** A template as Plazo brings it; `fingerprint` tells its text from what staff made of it. Nobody has read any of them yet. */
export type ShippedTemplate = {
  id: string; lawId: string; purpose: Purpose; language: string; name: string; subject: string; body: string; gloss: string; readBy: 'nobody'; fingerprint: string
}

const latin = (one: Omit<TemplateText, 'gloss' | 'language'>) => ({
  ...one, name: cyrillicToLatin(one.name), subject: cyrillicToLatin(one.subject), body: cyrillicToLatin(one.body), language: 'sr-Latn' as const,
})
const glossed = (gloss: Partial<Record<Purpose, string>>, texts: readonly Omit<TemplateText, 'gloss'>[]): TemplateText[] =>
  texts.map((one) => ({ ...one, gloss: gloss[one.purpose] ?? '' }))

const OF_LAW: Readonly<Record<string, readonly TemplateText[]>> = {
  'es-ltaibg': [...stateTemplates, ...stateComplaints],
  'es-md-10-2019': [...madridTemplates, ...madridComplaints],
  'es-ct-19-2014': glossed(catalanGloss, [...catalanTexts, ...catalanTextsInSpanish]),
  'rs-zspijz': glossed(serbianGloss, [...serbianTexts.map((one) => ({ ...one, language: 'sr-Cyrl' as const })), ...serbianTexts.map(latin)]),
  'uk-foia': ukTemplates,
  'eu-1049-2001': euTemplates,
  'fr-crpa': frenchTemplates,
  'de-nw-ifg': northRhineTemplates,
}

let held: readonly ShippedTemplate[] | null = null

/** Every template that Plazo brings, with the id `<law>/<purpose>/<language>`. Serbian is written in Cyrillic and derived in Latin by the exact table. */
export function shippedTemplates(): readonly ShippedTemplate[] {
  held ??= Object.entries(OF_LAW).flatMap(([lawId, texts]) => texts.map((one) => asShipped(lawId, one)))
  return held
}

function asShipped(lawId: string, { purpose, language, name, subject, body, gloss }: TemplateText): ShippedTemplate {
  const words = { name, subject, body, gloss }
  const fingerprint = createHash('sha256').update(canonicalJson(words)).digest('hex')
  return { id: `${lawId}/${purpose}/${language}`, lawId, purpose, language, ...words, readBy: 'nobody', fingerprint }
}
