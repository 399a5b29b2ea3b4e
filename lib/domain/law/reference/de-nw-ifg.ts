import { deNwIfgRemedies } from './de-nw-ifg-remedies'
import type { LawReference } from './types'

/** North Rhine-Westphalia Freedom of Information Act: what it says beside its clocks. */
export const deNwIfg: LawReference = {
  id: 'de-nw-ifg',
  name: 'Informationsfreiheitsgesetz Nordrhein-Westfalen (IFG NRW)',
  nameEn: 'North Rhine-Westphalia Freedom of Information Act',
  jurisdiction: 'DE-NW',
  applies: { status: 'verified', words: '2002-01-01', note: 'rhein-kreis-neuss.de' },
  textAsOf: null,
  versions: [],
  amendedBy: [],
  binds: { status: null, summary: 'authorities of the Land and municipalities (Duisburg, Gelsenkirchen)' },
  holders: {
    status: 'verified',
    cite: '§ 4 Abs. 1',
    quote: 'Jede natürliche Person hat nach Maßgabe dieses Gesetzes ... Anspruch auf Zugang',
    note: 'an NGO as a legal person has no claim: a named natural person must ask',
    src: 'NW4',
  },
  identity: [],
  requestContent: {
    status: 'verified',
    cite: '§ 5 Abs. 1',
    summary: 'schriftlich, mündlich oder in elektronischer Form; hinreichend bestimmt; keine Begründung',
    src: 'NW4',
  },
  languages: { status: 'from_memory', summary: 'German' },
  fees: [
    {
      about: 'access',
      status: 'verified',
      cite: '§ 11; VerwGebO IFG NRW',
      summary: 'mündliche/einfache schriftliche Auskunft frei; umfassende 10-500 €; hoher Vorbereitungsaufwand 10-1000 €; Kopie 0,10 €; '
        + 'Ablehnung gebührenfrei',
      src: 'NWFEE; NW4',
    },
  ],
  limitsOnGrounds: [],
  counting: [],
  holidays: [],
  clockNotes: [],
  hearings: [],
  oversightRemedy: 'nw.ldi',
  remedies: deNwIfgRemedies,
}
