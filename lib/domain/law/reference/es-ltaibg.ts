import { esLtaibgRemedies } from './es-ltaibg-remedies'
import type { LawReference } from './types'

/** Act on Transparency, Access to Public Information and Good Governance: what it says beside its clocks. */
export const esLtaibg: LawReference = {
  id: 'es-ltaibg',
  name: 'Ley 19/2013, de 9 de diciembre, de transparencia, acceso a la información pública y buen gobierno',
  nameEn: 'Act on Transparency, Access to Public Information and Good Governance',
  jurisdiction: 'ES (national; basic law for all levels)',
  applies: {
    status: 'verified',
    words: '2014-12-10 (State); 2015-12-10 latest for regions and municipalities',
    cite: 'disp. final 9: title I one year after publication (10 Dec 2013); regions and local bodies "plazo máximo de dos años"',
  },
  textAsOf: '2026-04-25',
  versions: [],
  amendedBy: [],
  pending: 'Anteproyecto de Ley de Administración Abierta: public hearing 14 Oct - 17 Nov 2025; nothing found showing it in force by 25 '
    + 'Apr 2026',
  binds: {
    status: null,
    summary: 'State administration and bodies; basic rules also bind regions and municipalities; in Madrid and Catalonia the regional '
      + 'law adds to or replaces the procedure',
  },
  identity: [],
  requestContent: {
    status: 'verified',
    cite: 'art 17.2',
    quote: 'a) La identidad del solicitante. b) La información que se solicita. c) Una dirección de contacto, preferentemente '
      + 'electrónica ... d) En su caso, la modalidad que se prefiera',
    src: 'LTAIBG',
    reasonsNeeded: false,
    reasonsCite: 'art 17.3',
  },
  channels: {
    status: 'verified',
    cite: 'art 17.1-2; LPAC 16.4',
    quote: 'La solicitud podrá presentarse por cualquier medio que permita tener constancia',
    note: 'addressed to the head of the body that holds the information; for the State: Portal de la Transparencia (from memory)',
    src: 'LTAIBG',
  },
  languages: {
    status: 'verified',
    cite: 'art 17.4',
    quote: 'en cualquiera de las lenguas cooficiales del Estado en el territorio en el que radique la Administración en cuestión',
    src: 'LTAIBG',
  },
  fees: [
    {
      about: 'access',
      status: 'verified',
      cite: 'art 22.4',
      quote: 'El acceso a la información será gratuito. No obstante, la expedición de copias o la trasposición ... podrá dar lugar a la '
        + 'exigencia de exacciones',
      src: 'LTAIBG',
    },
  ],
  harmTest: {
    status: 'verified',
    cite: 'art 14.2',
    quote: 'justificada y proporcionada ... especialmente a la concurrencia de un interés público o privado superior',
    src: 'LTAIBG',
  },
  partialAccess: {
    status: 'verified',
    cite: 'art 16',
    quote: 'se concederá el acceso parcial ... deberá indicarse al solicitante que parte de la información ha sido omitida',
    src: 'LTAIBG',
  },
  limitsOnGrounds: [],
  counting: [],
  holidays: [],
  clockNotes: [
    {
      clock: 'es-ltaibg.reply',
      kind: 'doctrine',
      status: 'verified',
      cite: 'CTBG Res. 687/2023 of 21 Mar 2024',
      quote: 'start of the month cannot be left to the discretion of the administration',
      src: 'isaacibanez.es (secondary)',
    },
    {
      clock: 'es-ltaibg.access',
      kind: 'note',
      status: 'verified',
      summary: 'with third-party opposition only after the court term has run (art 22.2)',
    },
  ],
  hearings: [],
  oversightRemedy: 'es-ltaibg.ctbg',
  remedies: esLtaibgRemedies,
}
