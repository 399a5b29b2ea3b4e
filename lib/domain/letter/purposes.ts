import { versionFor, shippedLaws } from '../law/registry'
import type { LawRegistry } from '../law/registry'
import { madridBody } from './bodies'
import { catalanPurposes } from './purposes/es-ct-19-2014'
import { madridPurposes } from './purposes/es-md-10-2019'
import { statePurposes } from './purposes/es-ltaibg'
import { euPurposes, frenchPurposes, northRhinePurposes, ukPurposes } from './purposes/elsewhere'
import { serbianPurposes } from './purposes/rs-zspijz'
import type { LawPurpose, PurposeRule } from './purpose-types'

/** es-lpac is no request law: nobody asks for documents under it, so it knows no letters. */
const OF_LAW: Readonly<Record<string, readonly LawPurpose[]>> = {
  'es-ltaibg': statePurposes,
  'es-md-10-2019': madridPurposes,
  'es-ct-19-2014': catalanPurposes,
  'rs-zspijz': serbianPurposes,
  'fr-crpa': frenchPurposes,
  'de-nw-ifg': northRhinePurposes,
  'uk-foia': ukPurposes,
  'eu-1049-2001': euPurposes,
}

/**
 * The letters that a law knows on a calendar date, in the order of a case; none for a law that isn't loaded for that day. The region decides who hears a
 * complaint where the State's law is followed in Madrid (Rivas before 2020).
 */
export function purposesOf(lawId: string, on: string, laws: LawRegistry = shippedLaws, region?: string): PurposeRule[] {
  if (!Object.hasOwn(OF_LAW, lawId) || !versionFor(lawId, on, laws)) return []
  return (OF_LAW[lawId] ?? []).map((rule) => {
    const madrid = rule.body === 'madrid' || (lawId === 'es-ltaibg' && rule.body === 'ctbg' && region !== undefined && region.startsWith('ES-MD'))
    return { ...rule, body: madrid ? madridBody(on) : rule.body === 'madrid' ? null : rule.body }
  })
}

/** The rule of one purpose, or null where the law knows no such letter. */
export function purposeRule(lawId: string, purpose: string, on: string, laws: LawRegistry = shippedLaws, region?: string): PurposeRule | null {
  return purposesOf(lawId, on, laws, region).find((rule) => rule.purpose === purpose) ?? null
}
