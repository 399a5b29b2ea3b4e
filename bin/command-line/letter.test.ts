import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { mailAt } from './letter-files'
import { json, newData, newFolder, plazo, refused, wrongUsage } from './plazo-process'
import { everyRow, filesIn } from './what-is-kept'
import { inAll, isWhole, letterWords } from './whole-letter'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const data = newData()
beforeAll(async () => { await json(['example'], { data }) })

// One of each language of the example; the others that product.md promises in letter.long.test.ts.
isWhole(data, ['EX-RIVAS', 'complaint_silence', 'es', /10\/2019/])
isWhole(data, ['EX-BARCELONA', 'initial_request', 'ca', /19\/2014/])
isWhole(data, ['EX-BELGRADE', 'complaint_refusal', 'sr-Latn', /36\/10/])

describe('the mail', () => {
  it('has no To when the authority has no address, and can be sent by a person', async () => {
    const mail = await mailAt((await inAll(data, 'EX-RIVAS', 'reminder')).eml)
    expect(mail.to ?? []).toEqual([])
    expect(mail.subject).toMatch(/^BORRADOR\b/)
    expect(mail.date).toEqual(expect.any(String))
  })
})

describe('what it refuses writes nothing', () => {
  it.each<[string, string, string[]]>([
    ['unknown_purpose', 'a purpose that the law doesn’t know', ['EX-RIVAS', '--purpose', 'delivery_demand']],
    ['unknown_purpose', 'a purpose that nobody knows', ['EX-RIVAS', '--purpose', 'love_letter']],
    ['unknown_language', 'a language that nobody knows', ['EX-RIVAS', '--purpose', 'reminder', '--language', 'xx']],
    ['unknown_language', 'a language that the law’s letters are not written in', ['EX-RIVAS', '--purpose', 'reminder', '--language', 'de']],
    ['no_such_request', 'a reference that nobody knows', ['EX-NOWHERE', '--purpose', 'reminder']],
    ['no_such_request', 'a case that the person may not see', ['EX-RESTRICTED', '--purpose', 'reminder', '--as', 'admin@plazo.example']],
    ['missing_fields', 'a letter that lacks a field', ['EX-RIVAS', '--purpose', 'complaint_refusal']],
  ])('%s: %s', async (code, _name, words) => {
    const out = join(newFolder(), 'letter.pdf')
    const said = await refused(code, ['letter', ...words, '--format', 'pdf', '--out', out], { data })
    if (code === 'missing_fields') expect(said).toContain('decision_date')
    expect(existsSync(out)).toBe(false)
  })

  it.each<[string, (folder: string) => string]>([
    ['a folder that is not there', (folder) => join(folder, 'nowhere', 'letter.txt')], ['a folder in the place of the file', (folder) => folder],
    ['the data folder', () => join(data, 'letter.txt')], ['a folder of the data folder', () => join(data, 'files', 'letter.txt')],
  ])('bad_folder: %s', async (_name, out) => {
    const before = filesIn(data)
    await refused('bad_folder', letterWords('EX-RIVAS', 'reminder', 'txt', out(newFolder())), { data })
    expect(filesIn(data)).toEqual(before)
  })

  it.each<[string, string[]]>([
    ['no reference', ['--purpose', 'reminder', '--format', 'txt', '--out', 'a.txt']], ['no purpose', ['EX-RIVAS', '--format', 'txt', '--out', 'a.txt']],
    ['no format', ['EX-RIVAS', '--purpose', 'reminder', '--out', 'a.txt']], ['no file', ['EX-RIVAS', '--purpose', 'reminder', '--format', 'txt']],
    ['an unknown format', ['EX-RIVAS', '--purpose', 'reminder', '--format', 'rtf', '--out', 'a.txt']],
    ['two references', ['EX-RIVAS', 'EX-BELGRADE', '--purpose', 'reminder', '--format', 'txt', '--out', 'a.txt']],
  ])('wrong usage: %s', async (_name, words) => {
    const cwd = newFolder()
    await wrongUsage(['letter', ...words], { data, cwd })
    expect(filesIn(cwd)).toEqual([])
  })

  it('not_initialised without a data folder', async () => {
    const none = newData()
    await refused('not_initialised', letterWords('EX-RIVAS', 'reminder', 'txt', join(newFolder(), 'a.txt')), { data: none })
    expect(existsSync(none)).toBe(false)
  })
})

describe('what it is called with', () => {
  it('counts the file from the caller’s folder, under npm too, and leaves the data folder as it was', async () => {
    const cwd = newFolder()
    const before = [everyRow(data), filesIn(data)]
    await plazo(letterWords('EX-RIVAS', 'reminder', 'txt', 'by-node.txt'), { data, cwd })
    const ran = await plazo(letterWords('EX-RIVAS', 'reminder', 'txt', 'by-npm.txt'), { data, cwd, npm: true })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(filesIn(cwd)).toEqual(['by-node.txt', 'by-npm.txt'])
    expect(readFileSync(join(cwd, 'by-npm.txt'), 'utf8')).toBe(readFileSync(join(cwd, 'by-node.txt'), 'utf8'))
    expect([everyRow(data), filesIn(data)]).toEqual(before)
  })

  it('answers one JSON document; the language of the case is the one it takes', async () => {
    const out = join(newFolder(), 'letter.txt')
    expect(await json(letterWords('EX-BARCELONA', 'initial_request', 'txt', out), { data })).toMatchObject({ request: 'EX-BARCELONA', purpose: 'initial_request', language: 'ca', format: 'txt', file: out })
  })
})
