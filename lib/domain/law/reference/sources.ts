/** Where the words and the holidays were read: the full text behind each key that a `src` names. */
export const SOURCES: Readonly<Record<string, string>> = {
  LTAIBG: 'Ley 19/2013, BOE-A-2013-12887, consolidated; read in github legalize-dev/legalize-es (es/BOE-A-2013-12887.md, commit '
    + '0f1ad872), cross-checked in jtejederabit/legalping-es (snapshot 25 Apr 2026; last amended 9 Jul 2022)',
  LPAC: 'Ley 39/2015, BOE-A-2015-10565, consolidated; read in leyabierta/leyes (commit 08b179c0) and jtejederabit/legalping-es '
    + '(snapshot 25 Apr 2026; last amended 18 Dec 2025)',
  LJCA: 'Ley 29/1998, BOE-A-1998-16718, consolidated; leyabierta/leyes and legalping-es (last amended 3 Jan 2025)',
  MD10: 'Ley 10/2019 de la Comunidad de Madrid, BOE-A-2019-10102, consolidated; leyabierta/leyes (commit 214d0b07) and legalping-es '
    + '(last amended 27 Dec 2024)',
  CT19: 'Llei 19/2014 de Catalunya, BOE-A-2015-470 (Spanish text), consolidated; leyabierta/leyes (commit 19ec52e8) and legalping-es '
    + '(last amended 31 Dec 2021)',
  MDSEDE: 'https://sede.comunidad.madrid/denuncias-reclamaciones-recursos/consejo-transparencia-proteccion-datos (dated 1 Aug 2024) and '
    + 'http://sede.comunidad.madrid/node/281578',
  MDCTPD: 'https://www.comunidad.madrid/servicios/consejo-transparencia-proteccion-datos/derecho-acceso-informacion-publica',
  CTBG: 'https://consejodetransparencia.es/reclamaciones/como_reclamar/que-debes-saber',
  INFOL1: 'https://www.infolibre.es/politica/consejo-transparencia-ayuso-inventa-criterio-no-resolver-reclamaciones_1_2036128.html '
    + '(July 2025)',
  INFOL2: 'https://www.infolibre.es/politica/consejo-transparencia-madrileno-rectifica-elimina-limite-reclamar-silencio-administrativo_1_2077444.html '
    + '(no date in the stored copy; after July 2025)',
  PUBLICO: 'http://www.publico.es/espana/consejo-transparencia-estatal-tramitara-reclamaciones.html (Jan 2017)',
  CIVIO: 'https://civio.es/tu-derecho-a-saber/2021/11/03/el-consejo-de-transparencia-de-la-comunidad-de-madrid-comienza-su-etapa-de-plenos-poderes-a-medio-gas/',
  MECO: 'https://www.mecodecide.com/ (post on a complaint registered 26 Dec 2025, decision due 26 Mar 2026)',
  GAIPSIL: 'http://www.gaip.cat/ca/detall/normativa/Silenci-administratiu (criteria of 7 Jan 2016; first part only in the store)',
  GAIPFUN: 'http://www.gaip.cat/ca/qui-som/que-es-la-gaip/funcions/',
  ACCIO: 'https://www.accio.gencat.cat/ (Qui pot sol.licitar la informacio i com)',
  PAPELEA: 'https://papelea.com/es/generalitat-de-cataluna/reclamacion-ante-la-comision-de-garantia-del-derecho-de-acceso-a-la-informacion-publica-gaip',
  EAPC: 'https://formaciooberta.eapc.gencat.cat/ (silence in access requests, part 2; computing of terms)',
  RSFOI: 'Zakon o slobodnom pristupu informacijama od javnog znacaja, editorial consolidated text of the Pravno-informacioni sistem '
    + '(120/04, 54/07, 104/09, 36/10, 105/21), in github Ansvar-Systems/Serbian-law-mcp data/source/rs-freedom-of-information.html '
    + '(ingested 21 Feb 2026)',
  RSZUP: 'Zakon o opstem upravnom postupku (18/16, 95/18, 2/23), same repository, data/seed/0138-...json',
  RSZUS: 'Zakon o upravnim sporovima (111/09), same repository, data/seed/0143-...json',
  RSHOL: 'Zakon o drzavnim i drugim praznicima (43/01, 101/07, 92/11), same repository, data/seed/0054-...json',
  RSTAX: 'Zakon o republickim administrativnim taksama (consolidated to 109/25), same repository, data/seed/0205-...json',
  RSFEE: 'https://www.paragraf.rs/propisi/uredba_o_visini_naknade_nuznih_troskova_... (Sl. glasnik RS 8/2006)',
  RSPOV: 'https://www.poverenik.rs/sr-yu/pristup-informacijama/kome-se-zaliti-pi.html and English page (undated; wording older than 2022)',
  RSBILL: 'https://paragraf.rs/dnevne-vesti/180225/180225-vest12.html (bill of 18 Feb 2025) and /121224/121224-vest12.html (draft of 12 '
    + 'Dec 2024)',
  RSMAY: 'https://www.paragraf.rs/dokumenti/neradni-dani-u-maju.html (Ministry of Labour opinion 011-00-530/2020-02 of 20 Jan 2021)',
  RSFORM: 'Commissioner\'s model forms as copied in student projects: github mikecitt/XML2020_T2 (zalbacutanje.xsl, zalbanaodluku.xsl) '
    + 'and the request form of djordjeognjenovic97/XML-projekat',
  CRPA: 'Code des relations entre le public et l\'administration, legalize-dev/legalize-fr fr/LEGITEXT000031366350.md (last updated 3 '
    + 'Apr 2026)',
  VAG: 'https://vagneux.fr/2022/03/25/le-delai-prescrit-a-larticle-r-343-1-du-crpa-est-un-delai-non-franc-...',
  UKFOIA: 'Freedom of Information Act 2000, legalize-dev/legalize-uk uk/ukpga-2000-36.md (revised text of 7 Apr 2026)',
  UKICO: 'https://ico.org.uk/for-organisations/foi/guide-to-managing-an-foi-request/complaints-internal-reviews/ and '
    + '/for-the-public/official-information/...',
  UKSCO: 'https://www.wired-gov.net/ (World Cup bank holiday confirmed, 5 Feb 2026); Independent, 5 Feb 2026',
  EU1049: 'Regulation (EC) 1049/2001, legalize-dev/legalize-eu eu/32001R1049.md',
  EUHOL: 'Commission decision of 21 Dec 2012 on holidays in 2014, OJ 2013/C 39/03',
  NW4: 'https://gesetze.co/ (text of § 4 IFG NRW); Essen city page quoting §§ 4, 5, 6-9, 11',
  NWLDI: 'https://www.ldi.nrw.de/ FAQ pages Fristen, Antragstellung',
  NWFEE: 'https://www.kreis-herford.de/ (fees)',
}
