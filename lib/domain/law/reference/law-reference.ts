import { deNwIfg } from './de-nw-ifg'
import { esCt192014 } from './es-ct-19-2014'
import { esLpac } from './es-lpac'
import { esLtaibg } from './es-ltaibg'
import { esMd102019 } from './es-md-10-2019'
import { eu10492001 } from './eu-1049-2001'
import { frCrpa } from './fr-crpa'
import { rsZspijz } from './rs-zspijz'
import type { LawReference } from './types'
import { ukFoia } from './uk-foia'

/** Every law that Plazo tells about, in the order of law.json. */
export const lawReferences: readonly LawReference[] = [
  esLpac, esLtaibg, esMd102019, esCt192014, rsZspijz, frCrpa, deNwIfg, ukFoia, eu10492001,
]
const byId = new Map(lawReferences.map((law) => [law.id, law]))

/** What is known of a law beside its clock rules; null for an id that Plazo doesn't know. */
export function lawReference(lawId: string): LawReference | null {
  return byId.get(lawId) ?? null
}
