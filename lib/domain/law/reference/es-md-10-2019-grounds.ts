import type { RefusalGround } from './types'

/** The grounds of refusal of es-md-10-2019; their words are often shortened. */
export const esMd102019Grounds: readonly RefusalGround[] = [
  {
    code: 'MD-34',
    cite: 'art 34.1',
    original: 'sólo en los supuestos previstos en la normativa de la Unión Europea y en la legislación básica del Estado',
    english: 'only the State/EU grounds: code with LTAIBG-14/15/18',
    kind: 'limit',
    status: 'verified',
  },
  {
    code: 'MD-40.1',
    cite: 'art 40.1',
    original: 'inadmisión conforme a la legislación básica',
    english: 'inadmissibility only on State grounds',
    kind: 'limit',
    status: 'verified',
  },
  {
    code: 'MD-41.3',
    cite: 'art 41.3',
    original: 'órgano competente no conocido en cinco días',
    english: 'competent body not found in five days',
    kind: 'inadmissibility',
    status: 'verified',
  },
]
