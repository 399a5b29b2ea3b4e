import type { Channel } from '../domain/request/words'

type Shipped = {
  id: string; country: string; jurisdiction: string; place: string; zone: string; language: string; calendarId: string; officialCode: string | null
  names: Record<string, string>
  laws: { fromOn: string; toOn: string | null; lawId: string }[]
  contacts: { channel: Channel; address: string; office: string | null; note: string | null }[]
}

/**
 * The first authorities, with the laws that bind them by date (law.json, `authorities`). INE codes: 28123 Rivas-Vaciamadrid, 08019 Barcelona. Addresses
 * stand here only where a source gave them; the directory's pages say that nobody has confirmed them yet.
 */
export const SHIPPED_AUTHORITIES: readonly Shipped[] = [
  {
    id: 'rivas', country: 'ES', jurisdiction: 'ES-MD', place: 'Rivas-Vaciamadrid, Comunidad de Madrid', zone: 'Europe/Madrid', language: 'es',
    calendarId: 'ES-MD-Rivas', officialCode: 'INE 28123',
    names: { es: 'Ayuntamiento de Rivas-Vaciamadrid' },
    laws: [
      { fromOn: '2015-12-10', toOn: '2019-12-31', lawId: 'es-ltaibg' },
      { fromOn: '2020-01-01', toOn: null, lawId: 'es-md-10-2019' },
    ],
    contacts: [{ channel: 'electronic_register', address: 'Registro electrónico del Ayuntamiento (sede electrónica)', office: null, note: null }],
  },
  {
    id: 'barcelona', country: 'ES', jurisdiction: 'ES-CT', place: 'Barcelona, Catalunya', zone: 'Europe/Madrid', language: 'ca',
    calendarId: 'ES-CT-Barcelona', officialCode: 'INE 08019',
    names: { ca: 'Ajuntament de Barcelona', es: 'Ayuntamiento de Barcelona' },
    laws: [{ fromOn: '2015-07-01', toOn: null, lawId: 'es-ct-19-2014' }],
    contacts: [{ channel: 'electronic_register', address: 'Registre electrònic de l’Ajuntament (seu electrònica)', office: null, note: null }],
  },
  {
    id: 'belgrade', country: 'RS', jurisdiction: 'RS', place: 'Београд', zone: 'Europe/Belgrade', language: 'sr-Cyrl',
    calendarId: 'RS', officialCode: null,
    names: { 'sr-Cyrl': 'Град Београд', 'sr-Latn': 'Grad Beograd', en: 'City of Belgrade' },
    laws: [{ fromOn: '2004-11-13', toOn: null, lawId: 'rs-zspijz' }],
    contacts: [],
  },
  {
    id: 'mup-rs', country: 'RS', jurisdiction: 'RS', place: 'Београд', zone: 'Europe/Belgrade', language: 'sr-Cyrl',
    calendarId: 'RS', officialCode: null,
    names: {
      'sr-Cyrl': 'Министарство унутрашњих послова Републике Србије', 'sr-Latn': 'Ministarstvo unutrašnjih poslova Republike Srbije',
      en: 'Ministry of Interior of the Republic of Serbia',
    },
    laws: [{ fromOn: '2004-11-13', toOn: null, lawId: 'rs-zspijz' }],
    contacts: [],
  },
]
