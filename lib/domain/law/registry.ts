import { deNwIfg } from './de-nw-ifg'
import { esCt192014 } from './es-ct-19-2014'
import { esLpac } from './es-lpac'
import { esLtaibg } from './es-ltaibg'
import { esMd102019 } from './es-md-10-2019'
import { eu10492001 } from './eu-1049-2001'
import { frCrpa } from './fr-crpa'
import { rsZspijz } from './rs-zspijz'
import type { LawVersion } from './rule-types'
import { ukFoia } from './uk-foia'

/** All laws that the engine knows, each with its versions in order of time. A new law is one line here. */
export type LawRegistry = Readonly<Record<string, readonly LawVersion[]>>

export const shippedLaws: LawRegistry = {
  'es-lpac': esLpac,
  'es-ltaibg': esLtaibg,
  'es-md-10-2019': esMd102019,
  'es-ct-19-2014': esCt192014,
  'rs-zspijz': rsZspijz,
  'fr-crpa': frCrpa,
  'de-nw-ifg': deNwIfg,
  'uk-foia': ukFoia,
  'eu-1049-2001': eu10492001,
}

/** The versions of a law, or null for an id that Plazo doesn't ship. */
export function lawById(id: string, laws: LawRegistry = shippedLaws): readonly LawVersion[] | null {
  return Object.hasOwn(laws, id) ? laws[id] ?? null : null
}

/** The version of a law in force on a calendar date; null when the law is unknown or no version is loaded for that day. */
export function versionFor(lawId: string, on: string, laws: LawRegistry = shippedLaws): LawVersion | null {
  return lawById(lawId, laws)?.find((version) => version.validFrom <= on && (version.validTo === null || on <= version.validTo)) ?? null
}
