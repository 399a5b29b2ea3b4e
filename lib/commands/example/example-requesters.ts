import type { letterhead } from '../../db/schema/letter'
import type { requester } from '../../db/schema/people'

type Head = Omit<typeof letterhead.$inferInsert, 'requesterId'>
type ExampleRequester = Omit<typeof requester.$inferInsert, 'id' | 'createdAt'> & { heads: Head[] }

const PI = { name: 'Privacy International' }
const known = { kind: 'legal_person' as const, idNumber: '00000000 (illustrative)', phone: '+00 000 000 000', representative: 'Legal representative', representativeRole: 'legal representative' }

/** In whose names the example asks, with all that a letter needs: real organisations, everything else of them illustrative, people by their role. */
export const exampleRequesters = (partnerId: string): ExampleRequester[] => [
  {
    ...known, name: 'Privacy International', ours: true, address: 'Example street 1 (illustrative)', email: 'requests@plazo.example',
    heads: [
      { ...PI, language: 'en', address: '1 Example Street (illustrative address)', place: 'London', signer: 'Signatory (illustrative)', signerRole: 'legal representative' },
      { ...PI, language: 'es', address: 'Calle de Ejemplo 1 (dirección ilustrativa)', place: 'Madrid', signer: 'Persona firmante (ejemplo)', signerRole: 'representante legal' },
      { ...PI, language: 'ca', address: 'Carrer d’Exemple 1 (adreça il·lustrativa)', place: 'Barcelona', signer: 'Persona signant (exemple)', signerRole: 'representant legal' },
      { ...PI, language: 'fr', address: '1 rue de l’Exemple (adresse fictive)', place: 'Londres', signer: 'Signataire (exemple)', signerRole: 'représentant légal' },
      { ...PI, language: 'de', address: 'Beispielstraße 1 (Beispieladresse)', place: 'London', signer: 'Unterzeichnende Person (Beispiel)', signerRole: 'gesetzliche Vertretung' },
    ],
  },
  {
    ...known, name: 'SHARE Foundation', partnerId, address: 'Example street 2 (illustrative)', email: 'partner@plazo.example',
    heads: [
      { name: 'SHARE Foundation', language: 'en', address: '2 Example Street (illustrative address)', place: 'Belgrade', signer: 'Signatory (illustrative)', signerRole: 'legal representative' },
      { name: 'Фондација SHARE', language: 'sr-Cyrl', address: 'Пример улица 2 (илустративна адреса)', place: 'Београд', signer: 'Потписник (пример)', signerRole: 'законски заступник' },
      { name: 'Fondacija SHARE', language: 'sr-Latn', address: 'Primer ulica 2 (ilustrativna adresa)', place: 'Beograd', signer: 'Potpisnik (primer)', signerRole: 'zakonski zastupnik' },
    ],
  },
]
