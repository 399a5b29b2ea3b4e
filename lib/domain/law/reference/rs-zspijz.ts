import { rsZspijzRemedies } from './rs-zspijz-remedies'
import type { LawReference } from './types'

/** Law on Free Access to Information of Public Importance: what it says beside its clocks. */
export const rsZspijz: LawReference = {
  id: 'rs-zspijz',
  name: 'Zakon o slobodnom pristupu informacijama od javnog značaja / Закон о слободном приступу информацијама од јавног значаја',
  nameEn: 'Law on Free Access to Information of Public Importance',
  jurisdiction: 'RS',
  citation: 'Sl. glasnik RS 120/2004, 54/2007, 104/2009, 36/2010, 105/2021',
  applies: {
    status: 'verified',
    words: '2022-02-17 for the 105/2021 version (in force 16 Nov 2021, applied after three months); law itself since 13 Nov 2004',
    cite: '105/2021 art 34 (in force eighth day after 8 Nov 2021 = 16 Nov 2021, publisher note; applied after three months: our reading '
      + '17 Feb 2022); art 30: proceedings begun before are finished under the old text',
  },
  textAsOf: '2026-02-21',
  versions: [
    {
      validFrom: '2004-11-13',
      validTo: '2022-02-16',
      status: 'from_memory',
      note: 'text before 105/2021, not read. From memory: 15 days from receipt (art 16.1), up to 40 days in all with notice (art 16.3), '
        + '48 hours for life or liberty (art 16.2), complaint within 15 days of a refusal (art 22), silence opens the complaint, '
        + 'Commissioner decides in 30 days. The abuse ground of art 13 existed. Show every date of this version as unverified.',
    },
    { validFrom: '2022-02-17', validTo: null, status: 'verified', note: 'the rules of this entry' },
  ],
  amendedBy: [],
  changes: {
    since: '2022-02-17',
    what: [
      'art 3: wider list of bodies',
      'art 13 (abuse ground) deleted',
      'art 15.5-15.6: 8 days to instruct, 8-15 days to correct',
      'art 16.3-16.4: seven-day notices',
      'art 22: National Bank of Serbia added to the bodies without complaint',
      'art 24: 60 days (30 for urgent) instead of a shorter general term (old term 30 days: FROM MEMORY)',
      'art 28a-28b: fines and the filter before misdemeanour requests',
      'art 47: fixed fine for silence',
    ],
  },
  checkedUntil: '2026-02-21 (date of the stored official consolidated text). A bill of 18 Feb 2025 (new art 16: the 15 days run from '
    + 'the next working day; sending date = service) and a draft of 12 Dec 2024 (abuse ground in art 9) were not in the text then',
  binds: {
    status: 'verified',
    cite: 'art 3',
    summary: 'орган Републике Србије; аутономне покрајине; општине, града, градске општине и града Београда; јавна предузећа, друштва '
      + '50%+ ...',
    note: 'City of Belgrade = point 3; Ministry of the Interior = point 1. Neither is on the list of bodies without complaint (art '
      + '22.3), so both go to the Commissioner',
    src: 'RSFOI',
  },
  holders: {
    status: 'verified',
    cite: 'art 6',
    quote: 'свима под једнаким условима, без обзира на држављанство, пребивалиште, боравиште, односно седиште',
    src: 'RSFOI',
  },
  identity: [],
  requestContent: {
    status: 'verified',
    cite: 'art 15.2-15.4',
    summary: 'назив органа власти, име, презиме, односно назив и адресу тражиоца, као и што прецизнији опис информације; тражилац не '
      + 'мора навести разлоге',
    src: 'RSFOI',
    reasonsNeeded: false,
    form: 'authority may issue a form but must accept requests without it (art 15.8); oral request on record possible (art 15.7)',
  },
  channels: {
    status: null,
    summary: 'written; by post, by hand, by e-mail where the authority receives e-mail (ZUP arts 57-58; signature required by ZUP '
      + '58.2); registered post: date of posting counts (ZUP 81.2)',
  },
  languages: {
    status: 'verified',
    cite: 'official language law arts 1, 6; FOI law art 18.4',
    summary: 'српски језик, ћириличко писмо, латинично на начин утврђен законом; свако има право да употребљава свој језик',
    src: 'Serbian-law-mcp 0056',
  },
  fees: [
    { about: 'inspection', status: 'verified', cite: 'art 17.1', quote: 'увид ... је бесплатан', src: 'RSFOI' },
    {
      about: 'copies',
      status: 'verified',
      cite: 'art 17.2; Uredba 8/2006',
      summary: 'A4 3 RSD, A3 6, CD 35, DVD 40, disk 20, audio 150, video 300, scan per page 30; postage; deposit of 50% when above 500 '
        + 'RSD; may be waived up to 50 RSD',
      src: 'RSFEE',
    },
    {
      about: 'exempt',
      status: 'verified',
      cite: 'art 17.4',
      quote: 'новинари ... удружења за заштиту људских права, када копију документа захтевају ради остваривања циљева удружења и сва '
        + 'лица када се ... здравља становништва и животне средине',
      note: 'not where the information is already published (art 10.1)',
      src: 'RSFOI',
    },
    {
      about: 'tax',
      status: 'verified',
      cite: 'Zakon o rep. adm. taksama art 19.1.6a',
      summary: 'не плаћа се такса за списе и радње у поступку остваривања права на приступ информацијама',
      src: 'RSTAX',
    },
  ],
  harmTest: {
    status: 'verified',
    cite: 'art 8, 4',
    summary: 'неопходно у демократском друштву ради заштите од озбиљне повреде претежнијег интереса; орган власти доказује',
    src: 'RSFOI',
  },
  limitsOnGrounds: [],
  counting: [
    { status: 'verified', cite: 'ZUP 80.2', quote: 'дан у који пада догађај ... не урачунава се у рок', src: 'RSZUP' },
    { status: 'verified', cite: 'ZUP 80.4', quote: 'Почетак и ток рокова не спречавају дани у којима орган не ради', src: 'RSZUP' },
    {
      status: 'verified',
      cite: 'ZUP 80.5',
      quote: 'Ако последњи дан рока пада на дан у коме орган не ради, рок истиче кад протекне први наредни радни дан',
      src: 'RSZUP',
    },
    {
      status: 'verified',
      cite: 'ZUP 81.2',
      quote: 'Ако је поднесак предат препорученом поштом, као дан пријема поднеска сматра се дан када је предат поштанском оператору',
      src: 'RSZUP',
    },
    {
      status: 'verified',
      cite: 'ZUP 71.2',
      quote: 'обичном поштом ... примио седмог дана',
      rule: 'ordinary mail from the authority: deemed received on day 7 after posting (15th abroad)',
      src: 'RSZUP',
    },
  ],
  holidays: [
    {
      status: 'verified',
      cite: 'holiday law arts 1-1a',
      summary: 'Сретење 15. и 16. фебруара; Нова година 1. и 2. јануара; Празник рада 1. и 2. маја; Дан примирја 11. новембра; Дан '
        + 'победе 9. мај (радно)',
      src: 'RSHOL',
    },
    {
      status: 'verified',
      cite: 'art 2',
      summary: 'први дан Божића (7. јануар); Васкршњи празници почев од Великог петка закључно са другим даном Васкрса',
      src: 'RSHOL',
    },
    {
      status: 'verified',
      cite: 'art 3a',
      quote: 'Ако један од датума када се празнују државни празници ... падне у недељу, не ради се првог наредног радног дана',
      note: 'state holidays only, not Christmas; the shifted day is the next WORKING day, so it jumps over holidays already there',
      src: 'RSHOL',
    },
  ],
  clockNotes: [
    {
      clock: 'rs.reply',
      kind: 'service',
      status: 'verified',
      summary: 'copy is "sent" on the day it leaves the registry office or the e-mail is sent (art 16.1): allow delivery time before '
        + 'complaining',
    },
    { clock: 'rs.refusal_decision', kind: 'note', status: 'verified', summary: 'refusal must be a reasoned decision with legal remedy' },
  ],
  noComplaintBodies: {
    status: 'verified',
    cite: 'art 22.2-22.3',
    summary: 'Народне скупштине, председника Републике, Владе, Врховног касационог суда, Уставног суда, Народне банке Србије и '
      + 'Републичког јавног тужиоца; and the Commissioner\'s own decisions',
    src: 'RSFOI',
  },
  hearings: [],
  oversightRemedy: 'rs.complaint.refusal',
  remedies: rsZspijzRemedies,
}
