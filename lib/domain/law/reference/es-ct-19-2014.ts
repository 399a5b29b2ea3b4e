import { esCt192014Remedies } from './es-ct-19-2014-remedies'
import type { LawReference } from './types'

/** Catalan Transparency Act: what it says beside its clocks. */
export const esCt192014: LawReference = {
  id: 'es-ct-19-2014',
  name: 'Llei 19/2014, del 29 de desembre, de transparència, accés a la informació pública i bon govern',
  nameEn: 'Catalan Transparency Act',
  jurisdiction: 'ES-CT',
  applies: {
    status: 'from_memory',
    words: '2015-07-01',
    note: 'verified rule (six months after publication, disp. final 4) + from memory publication date DOGC 31 Dec 2014',
  },
  textAsOf: '2026-04-25',
  versions: [],
  amendedBy: [],
  regulation: 'Decret 8/2021, de 9 de febrer (arts 53-73 on access); its text could not be read; GAIP regulation: Decret 111/2017 (FROM '
    + 'MEMORY)',
  binds: {
    status: 'verified',
    cite: 'art 3.1.a',
    quote: 'A la Administración de la Generalidad y los entes que integran la Administración local en Cataluña',
    src: 'CT19',
  },
  holders: {
    status: 'verified',
    cite: 'art 18',
    summary: 'a título individual o en nombre y representación de cualquier persona jurídica; a partir de los dieciséis años',
    src: 'CT19',
  },
  identity: [],
  requestContent: {
    status: 'verified',
    cite: 'art 26.1',
    quote: 'a) La identidad del solicitante. b) La información precisa ... sin necesidad de indicar un documento o expediente '
      + 'concretos. c) La forma o el formato ... d) Una dirección de contacto, preferentemente electrónica',
    src: 'CT19',
    reasonsNeeded: false,
  },
  channels: {
    status: 'verified',
    cite: 'art 27.1-2',
    summary: 'por cualquier medio, incluidos los electrónicos ... firma electrónica, mediante un formulario electrónico sencillo',
    note: 'Generalitat practice: e-signature or idCAT Mòbil (ACCIO)',
    src: 'CT19',
  },
  languages: {
    status: 'from_memory',
    summary: 'Catalan, Spanish (and Occitan in Aran)',
    note: 'LTAIBG 17.4 verified for co-official languages',
  },
  acknowledgement: {
    status: 'verified',
    cite: 'art 27.5',
    quote: 'debe notificarse al solicitante la recepción ... el día de la recepción, el órgano responsable de resolverla, la fecha '
      + 'máxima para resolver y la persona responsable de la tramitación',
    src: 'CT19',
  },
  fees: [
    {
      about: 'access',
      status: 'verified',
      cite: 'art 37',
      summary: 'gratuito si los datos son consultados en el lugar ... o bien si existen en formato electrónico, en cuyo caso deben ser '
        + 'entregados por correo electrónico; copias: no puede exceder el coste de la operación',
      src: 'CT19',
    },
  ],
  harmTest: {
    status: 'verified',
    cite: 'art 20.3, 22',
    summary: 'no dispone de potestad discrecional y debe indicar en cada caso los motivos; proporcionalidad y temporalidad',
    src: 'CT19',
  },
  limitsOnGrounds: [],
  counting: [],
  holidays: [],
  clockNotes: [],
  hearings: [],
  oversightRemedy: 'es-ct.gaip',
  remedies: esCt192014Remedies,
}
