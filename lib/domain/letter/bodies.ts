import type { RequestLanguage } from '../request/words'

/** A body that hears complaints. Names are its own, never converted by machine; address and email stand here only where a source gave them. */
export type Body = { names: Partial<Record<RequestLanguage, string>>; own: RequestLanguage; address: Partial<Record<RequestLanguage, string>>; email: string | null }

const BODIES = {
  ctbg: { own: 'es', names: { es: 'Consejo de Transparencia y Buen Gobierno' }, address: {}, email: null },
  tacp: { own: 'es', names: { es: 'Tribunal Administrativo de Contratación Pública de la Comunidad de Madrid' }, address: {}, email: null },
  ctyp: { own: 'es', names: { es: 'Consejo de Transparencia y Participación de la Comunidad de Madrid' }, address: {}, email: null },
  ctpd: {
    own: 'es', names: { es: 'Consejo de Transparencia y Protección de Datos de la Comunidad de Madrid' },
    address: { es: 'Carrera de San Jerónimo 13\n28014 Madrid' }, email: 'consejotransparenciaypd@madrid.org',
  },
  gaip: {
    own: 'ca', address: {}, email: null,
    names: {
      ca: 'Comissió de Garantia del Dret d’Accés a la Informació Pública (GAIP)', es: 'Comisión de Garantía del Derecho de Acceso a la Información Pública (GAIP)',
    },
  },
  poverenik: {
    own: 'sr-Cyrl', email: null,
    names: {
      'sr-Cyrl': 'Повереник за информације од јавног значаја и заштиту података о личности',
      'sr-Latn': 'Poverenik za informacije od javnog značaja i zaštitu podataka o ličnosti',
    },
    address: { 'sr-Cyrl': 'Булевар краља Александра 15\nБеоград', 'sr-Latn': 'Bulevar kralja Aleksandra 15\nBeograd' },
  },
  cada: { own: 'fr', names: { fr: 'Commission d’accès aux documents administratifs (CADA)' }, address: {}, email: null },
  ldi_nrw: { own: 'de', names: { de: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen' }, address: {}, email: null },
  ico: { own: 'en', names: { en: 'Information Commissioner' }, address: {}, email: null },
} as const satisfies Record<string, Body>
export type BodyCode = keyof typeof BODIES

/** A body by its code, or null. */
export function bodyOf(code: string): Body | null {
  return Object.hasOwn(BODIES, code) ? BODIES[code as BodyCode] : null
}

/** Its name for a letter in a language: in that language, else its own. */
export function bodyName(code: string, language: RequestLanguage): string {
  const body = bodyOf(code)
  return body?.names[language] ?? body?.names[body.own] ?? ''
}

/** Who heard complaints about municipalities of Madrid on a day (law.json, `who_hears_complaints`); null while nobody did. */
export function madridBody(on: string): BodyCode | null {
  if (on >= '2024-05-22') return 'ctpd'
  if (on >= '2021-11-03') return 'ctyp'
  if (on >= '2017-01-01') return 'ctbg'
  if (on >= '2016-08-11') return null
  return on >= '2015-12-10' ? 'tacp' : null
}
