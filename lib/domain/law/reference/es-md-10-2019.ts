import { esMd102019Remedies } from './es-md-10-2019-remedies'
import type { LawReference } from './types'

/** Madrid Transparency and Participation Act: what it says beside its clocks. */
export const esMd102019: LawReference = {
  id: 'es-md-10-2019',
  name: 'Ley 10/2019, de 10 de abril, de Transparencia y de Participación de la Comunidad de Madrid',
  nameEn: 'Madrid Transparency and Participation Act',
  jurisdiction: 'ES-MD',
  applies: {
    status: 'verified',
    words: '2020-01-01',
    cite: 'disp. final 3; older requests stay under the old law (disp. transitoria 1.1)',
  },
  textAsOf: '2026-04-25',
  versions: [],
  amendedBy: [
    'Ley 11/2022',
    'Ley 4/2023',
    'Ley 16/2023 (title V, council; disp. adic. 13: all references to the old council read as the new one)',
    'Ley 8/2024 (art 77)',
  ],
  binds: {
    status: 'verified',
    cite: 'art 2.1.f, disp. adic. 8.1',
    quote: 'será de aplicación a las entidades que integran la Administración local ... en todo aquello que no afecte a la autonomía local',
    note: 'so a municipality is bound, with an open argument (local autonomy) that the State month applies instead of 20 days. The '
      + 'council\'s own form asks for 20 working days without reply, with no exception for municipalities.',
    src: 'MD10',
  },
  identity: [],
  identityNote: 'art 38.1.a drops electronic identification, but LPAC 14.2 (basic State law) still obliges legal persons to file '
    + 'electronically: an NGO should file through the sede with a certificate of representation, or let a named natural person ask',
  requestContent: {
    status: 'verified',
    cite: 'art 38.1',
    quote: 'a) La identidad del solicitante, sin necesidad de acreditación electrónica ... b) La información que se solicita. c) La '
      + 'dirección de contacto, preferentemente electrónica ... d) En su caso, la modalidad preferida',
    src: 'MD10',
    reasonsNeeded: false,
    oral: 'possible, written down by the office (art 38.2)',
  },
  languages: {
    status: 'verified',
    cite: 'LTAIBG art 17.4',
    summary: 'languages official where the authority sits: in Madrid Spanish only',
    src: 'LTAIBG',
  },
  fees: [
    {
      about: 'access',
      status: 'verified',
      cite: 'art 46',
      quote: 'El acceso a la información será gratuito. No obstante, la obtención de copias estará sujeta al pago de las tasas '
        + 'establecidas',
      src: 'MD10',
    },
  ],
  limitsOnGrounds: [
    {
      status: 'verified',
      cite: 'art 40.2.a',
      quote: 'en las resoluciones de inadmisión porque la información esté en curso de elaboración ... deberá especificarse el órgano '
        + 'que elabora dicha información y el tiempo previsto',
      src: 'MD10',
    },
    {
      status: 'verified',
      cite: 'art 40.2.b',
      quote: 'No podrá considerarse información de carácter auxiliar o de apoyo los informes preceptivos',
      src: 'MD10',
    },
    {
      status: 'verified',
      cite: 'art 40.2.c',
      quote: 'No podrá considerarse como reelaboración ... la que pueda obtenerse mediante un tratamiento informatizado de uso corriente',
      src: 'MD10',
    },
  ],
  counting: [],
  holidays: [],
  clockNotes: [
    {
      clock: 'es-md.reply',
      kind: 'reading',
      status: 'interpretation',
      summary: 'one month date to date if the municipality relies on the State law',
    },
    { clock: 'es-md.inadmit', kind: 'note', status: 'verified', summary: 'a late inadmissibility is a useful complaint argument' },
    {
      clock: 'es-md.ctpd.decide',
      kind: 'note',
      status: 'interpretation',
      summary: 'matched by a published case: registered 26 Dec 2025, decision due 26 Mar 2026',
    },
  ],
  hearings: [
    {
      from: '2015-12-10',
      to: '2016-08-10',
      body: 'Tribunal Administrativo de Contratación Pública (from 31 Dec 2015)',
      status: 'verified',
      src: 'PUBLICO',
    },
    {
      from: '2016-08-11',
      to: '2017-01-01',
      body: 'nobody in practice; law pointed to CTBG but no agreement yet',
      status: 'verified',
      src: 'PUBLICO',
      dayUnknown: true,
    },
    {
      from: '2017-01-01',
      to: '2021-11-02',
      body: 'CTBG (by agreement published in BOE in January 2017; last extension ended 2 Nov 2021)',
      status: 'verified',
      src: 'PUBLICO; CIVIO',
      dayUnknown: true,
    },
    {
      from: '2021-11-03',
      to: '2024-05-21',
      body: 'Consejo de Transparencia y Participación (Assembly of Madrid). Abolished by Ley 16/2023 (BOCM 29 Dec 2023); between '
        + 'January and May 2024 the situation is unclear',
      status: 'verified',
      src: 'CIVIO; MDCTPD; MD10',
    },
    {
      from: '2024-05-22',
      to: null,
      body: 'Consejo de Transparencia y Protección de Datos',
      status: 'verified',
      src: 'MDCTPD (resolutions before 22 May 2024 belong to the old council); MD10 art 72-77',
    },
  ],
  oversightRemedy: 'es-md.ctpd',
  remedies: esMd102019Remedies,
}
