/** An authority that Plazo knows: which law binds it from when to when, and its calendar. */
export type ShippedAuthority = {
  id: string
  name: string
  calendar: string
  zone: string
  laws: readonly { from: string; to: string | null; law: string }[]
}

const SERBIA = [{ from: '2004-11-13', to: null, law: 'rs-zspijz' }] as const

/** The authorities of law.json, by id. */
export const authoritiesShipped: Readonly<Record<string, ShippedAuthority>> = {
  rivas: {
    id: 'rivas', name: 'Ayuntamiento de Rivas-Vaciamadrid', calendar: 'ES-MD-Rivas', zone: 'Europe/Madrid',
    laws: [{ from: '2015-12-10', to: '2019-12-31', law: 'es-ltaibg' }, { from: '2020-01-01', to: null, law: 'es-md-10-2019' }],
  },
  barcelona: {
    id: 'barcelona', name: 'Ajuntament de Barcelona', calendar: 'ES-CT-Barcelona', zone: 'Europe/Madrid',
    laws: [{ from: '2015-07-01', to: null, law: 'es-ct-19-2014' }],
  },
  belgrade: { id: 'belgrade', name: 'Grad Beograd', calendar: 'RS', zone: 'Europe/Belgrade', laws: SERBIA },
  'mup-rs': { id: 'mup-rs', name: 'Ministarstvo unutrašnjih poslova Republike Srbije', calendar: 'RS', zone: 'Europe/Belgrade', laws: SERBIA },
}

/** The law that binds an authority on a calendar date, or null. */
export function lawOfAuthority(authority: ShippedAuthority, on: string): string | null {
  return authority.laws.find((law) => law.from <= on && (law.to === null || on <= law.to))?.law ?? null
}
