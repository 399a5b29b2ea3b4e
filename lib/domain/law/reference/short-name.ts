import type { RequestLanguage } from '../../request/words'

/** A law as people cite it, with the language of the name; never translated. */
export type ShortName = { name: string; language: RequestLanguage }

const NAMES: Readonly<Record<string, ShortName>> = {
  'es-lpac': { name: 'Ley 39/2015', language: 'es' },
  'es-ltaibg': { name: 'Ley 19/2013', language: 'es' },
  'es-md-10-2019': { name: 'Ley 10/2019, Comunidad de Madrid', language: 'es' },
  'es-ct-19-2014': { name: 'Llei 19/2014, Catalunya', language: 'ca' },
  'rs-zspijz': { name: 'Закон о слободном приступу информацијама од јавног значаја', language: 'sr-Cyrl' },
  'fr-crpa': { name: 'Code des relations entre le public et l’administration', language: 'fr' },
  'de-nw-ifg': { name: 'IFG NRW', language: 'de' },
  'uk-foia': { name: 'Freedom of Information Act 2000', language: 'en' },
  'eu-1049-2001': { name: 'Regulation (EC) No 1049/2001', language: 'en' },
}

/** The short name of a law; the id itself for one that has none. */
export function shortLawName(lawId: string): ShortName {
  return NAMES[lawId] ?? { name: lawId, language: 'en' }
}
