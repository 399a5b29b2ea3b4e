import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../cli/main'
import { loadExample } from '../../commands/example/load-example'
import { db } from '../../db/client'
import { authorityContact } from '../../db/schema/authority'
import { letter } from '../../db/schema/letter'
import { requester } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { purposeRule } from '../../domain/letter/purposes'
import type { Purpose } from '../../domain/letter/words'
import { Refusal } from '../../domain/refusal'
import type { RequestLanguage } from '../../domain/request/words'
import { approvedHash } from '../../letters/approved-hash'
import { checkLetter } from '../../letters/check'
import { mergeLetter } from '../../letters/merge'
import { letterText } from '../../letters/plain-text'
import { letterSheet, sheetFromTemplate } from './letter-sheet'

let fresh: FreshDatabase
const folder = mkdtempSync(join(tmpdir(), 'plazo-letters-'))
beforeAll(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-11-22T10:00:00Z')
  await loadExample({ kind: 'system' })
}, 60_000)
afterAll(() => {
  fresh.cleanUp()
  rmSync(folder, { recursive: true, force: true })
})

const idOf = (ref: string) => db().select({ id: request.id }).from(request).where(eq(request.ref, ref)).get()!.id
const sheetFor = (ref: string, purpose: Purpose, language: RequestLanguage) => sheetFromTemplate(db(), idOf(ref), { purpose, language })
async function plazo(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '', err = ''
  const code = await main(words, { out: (text) => void (out += text), warn: (text) => void (err += text), stdin: async () => '' })
  return { code, out, err }
}

describe.each([
  ['EX-RIVAS', 'initial_request', 'es'], ['EX-RIVAS', 'reminder', 'es'], ['EX-RIVAS', 'complaint_silence', 'es'], ['EX-BARCELONA', 'initial_request', 'ca'], ['EX-BARCELONA', 'initial_request', 'es'],
  ['EX-BELGRADE', 'initial_request', 'sr-Cyrl'], ['EX-BELGRADE', 'initial_request', 'sr-Latn'], ['EX-BELGRADE', 'complaint_refusal', 'sr-Cyrl'], ['EX-BELGRADE', 'complaint_refusal', 'sr-Latn'],
] as const)('%s, %s in %s', (ref, purpose, language) => {
  it('has every field and says what its law wants, but for what must be enclosed', () => {
    const sheet = sheetFor(ref, purpose, language)
    expect(mergeLetter(sheet, sheet.fields)).toMatchObject({ missing: [], unknown: [] })
    const { blocking } = checkLetter(sheet, purposeRule(sheet.lawId, purpose, sheet.on, undefined, sheet.region))
    expect(blocking.filter((one) => one.code !== 'enclosure_missing')).toEqual([])
    expect(letterText(sheet)).toMatchSnapshot()
  })
})

describe('a letter of the example', () => {
  it('cites the Serbian law as it stood when the case began', () => {
    for (const language of ['sr-Cyrl', 'sr-Latn'] as const) {
      const text = letterText(sheetFor('EX-BELGRADE', 'complaint_refusal', language))
      expect(text).toContain('36/10')
      expect(text).not.toContain('105/21')
      expect(letterText(sheetFor('EX-OVERDUE', 'initial_request', language))).toContain('105/21')
    }
    expect(letterText(sheetFor('EX-BELGRADE', 'reminder', 'sr-Latn')).replaceAll(/\s+/g, ' ')).toContain('iz člana 16. stav 3. Zakona')
    expect(letterText(sheetFor('EX-OVERDUE', 'reminder', 'sr-Latn')).replaceAll(/\s+/g, ' ')).toContain('iz člana 16. stav 4. Zakona')
  })

  it('goes to the body that hears the complaint on its day', () => {
    expect(sheetFor('EX-RIVAS', 'complaint_silence', 'es').addressee.name).toBe('Consejo de Transparencia y Protección de Datos de la Comunidad de Madrid')
    fresh.setClock('2020-08-01T10:00:00Z')
    expect(sheetFor('EX-RIVAS', 'complaint_silence', 'es').addressee.name).toBe('Consejo de Transparencia y Buen Gobierno')
    fresh.setClock('2026-11-22T10:00:00Z')
  })

  it('is not written for a purpose or language that its law doesn’t know', () => {
    const code = (work: () => unknown) => { try { work() } catch (error) { return error instanceof Refusal ? error.code : String(error) } }
    expect(code(() => sheetFor('EX-RIVAS', 'internal_review', 'es'))).toBe('unknown_purpose')
    expect(code(() => sheetFor('EX-RIVAS', 'initial_request', 'ca'))).toBe('unknown_language')
    expect(code(() => sheetFor('EX-RIVAS', 'delivery_demand', 'es'))).toBe('unknown_purpose')
  })
})

describe('plazo letter', () => {
  it('writes each format and nothing into the data folder; a draft says so', async () => {
    for (const format of ['pdf', 'docx', 'txt', 'eml']) {
      const file = join(folder, `letter.${format}`)
      const { code, out } = await plazo('letter', 'EX-RIVAS', '--purpose', 'reminder', '--format', format, '--out', file, '--json')
      expect({ code, said: JSON.parse(out) as unknown }).toEqual({ code: 0, said: { request: 'EX-RIVAS', purpose: 'reminder', language: 'es', draft: true, format, file, size: readFileSync(file).length } })
    }
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8').startsWith('BORRADOR\n')).toBe(true)
    const mail = readFileSync(join(folder, 'letter.eml'), 'latin1')
    expect(mail).toMatch(/^Subject: BORRADOR: /m)
    expect(mail).not.toMatch(/^(To|Cc|Bcc):/m)
    expect((await plazo('letter', 'EX-RIVAS', '--purpose', 'reminder', '--format', 'pdf', '--out', join(fresh.folder, 'x.pdf'))).err).toMatch(/^plazo: bad_folder: /)
  })

  it('refuses what it doesn’t know, and names the fields that are missing', async () => {
    const out = join(folder, 'x.txt')
    const said = async (...words: string[]) => { const { code, err } = await plazo('letter', ...words, '--format', 'txt', '--out', out); return `${code} ${err.split(':')[1]?.trim()}` }
    expect(await said('EX-NONE', '--purpose', 'reminder')).toBe('1 no_such_request')
    expect(await said('EX-RIVAS', '--purpose', 'internal_review')).toBe('1 unknown_purpose')
    expect(await said('EX-RIVAS', '--purpose', 'nonsense')).toBe('1 unknown_purpose')
    expect(await said('EX-RIVAS', '--purpose', 'reminder', '--language', 'fr')).toBe('1 unknown_language')
    expect((await plazo('letter', 'EX-RIVAS', '--purpose', 'reminder', '--format', 'odt', '--out', out)).code).toBe(2)
    const { code, err } = await plazo('letter', 'EX-RIVAS', '--purpose', 'clarification_reply', '--format', 'txt', '--out', out)
    expect(code).toBe(1)
    expect(err).toMatch(/^plazo: missing_fields: .*clarification_asked_on, clarification_due_on, clarification/)
  })

  it('writes the approved letter without the mark, and a draft again once it was changed', async () => {
    const of = sheetFor('EX-BARCELONA', 'reminder', 'ca')
    const row = {
      id: 'l1', requestId: of.requestId, purpose: 'reminder' as const, language: 'ca', lawId: of.lawId, lawVersion: of.lawVersion, state: 'approved' as const, subject: 'Recordatori', text: 'Demanem resposta a {{ authority_name }}.',
      addressee: 'authority' as const, addresseeName: of.addressee.name, addresseeAddress: '', email: null, channel: of.channel, requesterId: of.requester.id, savedAt: '2026-11-22T09:00:00Z', savedBy: 'x',
      createdAt: '2026-11-22T09:00:00Z', createdBy: 'x', approvedAt: '2026-11-22T09:30:00Z', approvedBy: 'y',
    }
    db().insert(letter).values(row).run()
    const hash = approvedHash(letterSheet(db(), 'l1'))
    db().update(letter).set({ approvedHash: hash }).where(eq(letter.id, 'l1')).run()
    expect(letterSheet(db(), 'l1').draft).toBe(false)
    const file = join(folder, 'approved.txt')
    expect((await plazo('letter', 'EX-BARCELONA', '--purpose', 'reminder', '--format', 'txt', '--out', file)).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe('Demanem resposta a Ajuntament de Barcelona.\n')
    for (const change of [{ text: 'Altre text' }, { subject: 'Altre' }, { addresseeName: 'Altri' }, { email: 'x@example.org' }, { channel: 'email' as const }, { language: 'es' }, { lawVersion: '2000-01-01' }]) {
      db().update(letter).set(change).where(eq(letter.id, 'l1')).run()
      expect(letterSheet(db(), 'l1').draft).toBe(true)
      db().update(letter).set({ ...row, approvedHash: hash }).where(eq(letter.id, 'l1')).run()
    }
    expect(letterSheet(db(), 'l1').draft).toBe(false)
  })
})

describe('what stands against a letter', () => {
  const found = (ref: string, purpose: Purpose, language: RequestLanguage, change: object = {}) => {
    const sheet = { ...sheetFor(ref, purpose, language), ...change }
    const { blocking, warnings } = checkLetter(sheet, purposeRule(sheet.lawId, purpose, sheet.on, undefined, sheet.region))
    return { blocking: blocking.map((one) => [one.code, one.what ?? one.field ?? null, one.cite]), warnings: warnings.map((one) => [one.code, one.cite]) }
  }

  it('names what is missing with its article', () => {
    expect(found('EX-RIVAS', 'complaint_silence', 'es').blocking).toEqual([
      ['enclosure_missing', 'request_copy', 'art 48.2; formulario del Consejo'], ['enclosure_missing', 'proof_of_filing', 'art 48.2; formulario del Consejo'], ['enclosure_missing', 'proof_of_power', 'Ley 39/2015 art 5.3'],
    ])
    expect(found('EX-RIVAS', 'complaint_silence', 'es', { text: 'Nada {{ nonsense }} {{ clarification }}' }).blocking).toEqual(expect.arrayContaining([
      ['field_missing', 'clarification', null], ['field_unknown', 'nonsense', null], ['content_missing', 'identity', 'art 48.2.a'], ['content_missing', 'grounds', 'art 48.2.c'], ['content_missing', 'contact', 'art 48.2.d'],
    ]))
    expect(found('EX-RIVAS', 'reminder', 'es', { text: '{{ place.constructor }}' }).blocking).toEqual([['template_error', 'place.constructor', null]])
  })

  it('counts what a writer typed in place of a field', () => {
    const { fields } = sheetFor('EX-BARCELONA', 'initial_request', 'ca')
    const typed = `${fields.requester_name} ${fields.signer_name} ${fields.requester_email} ${fields.questions} electrònic ${fields.authority_name} ${fields.place} ${fields.letter_date} signatura`
    expect(found('EX-BARCELONA', 'initial_request', 'ca', { text: typed }).blocking).toEqual([['enclosure_missing', 'proof_of_power', 'art 18.1; Ley 39/2015 art 5.3']])
  })

  it('knows channels that the authority lacks, laws not in force, and organisations on paper', () => {
    expect(found('EX-RIVAS', 'reminder', 'es', { channel: 'email' }).blocking).toEqual([['channel_lacking', null, null], ['no_email', null, null]])
    expect(found('EX-RIVAS', 'reminder', 'es', { channel: 'post' })).toEqual({ blocking: [['channel_lacking', null, null], ['no_address', null, null]], warnings: [['must_be_electronic', 'Ley 39/2015 art 14.2']] })
    expect(found('EX-RIVAS', 'reminder', 'es', { lawInForce: false }).blocking).toEqual([['law_not_in_force', null, null]])
    expect(found('EX-DUE-SOON', 'reminder', 'ca').warnings).toEqual([['term_not_over', null]])
    expect(checkLetter({ ...sheetFor('EX-RIVAS', 'reminder', 'es'), lawId: 'de-nw-ifg', language: 'de' }, purposeRule('de-nw-ifg', 'reminder', '2026-11-22')).warnings).toEqual([{ code: 'natural_person_only', cite: '§ 4 Abs. 1' }])
    db().insert(authorityContact).values({ id: 'c1', authorityId: 'rivas', channel: 'email', address: 'registro@example.org', position: 9 }).run()
    expect(found('EX-RIVAS', 'reminder', 'es', { channel: 'email' }).blocking).toEqual([])
  })

  it('lets a person ask without a representative', () => {
    const { id } = sheetFor('EX-RIVAS', 'initial_request', 'es').requester
    db().update(requester).set({ kind: 'natural_person', representative: null }).where(eq(requester.id, id)).run()
    expect(found('EX-RIVAS', 'initial_request', 'es').blocking).toEqual([])
    expect(letterText(sheetFor('EX-RIVAS', 'initial_request', 'es'))).toContain('Privacy International, con DNI/NIE')
  })
})
