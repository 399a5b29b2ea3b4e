import { describe, expect, it } from 'vitest'
import { matchMail } from './match'
import type { Clue } from './match'
import { isDistinctive, numberWords, plainNumber } from './numbers'
import { codeIn, codesNear, isNear, replyAddressFor } from './reply-address'
import { ownDomain, senderFit } from './sender-fit'

const clue = (requestId: string, why: Clue['why'], over: Partial<Clue> = {}): Clue => ({ requestId, why, found: 'x', sure: !['near_address', 'sender_of_case', 'authority_domain', 'words_in_common'].includes(why), ...over })
const match = (clues: Clue[], over = {}) => matchMail({ clues, fromOurselves: false, isBounce: false, ...over })
const filed = (clues: Clue[]) => { const found = match(clues); return 'file' in found ? [found.file.requestId, found.file.why] : found.park }

describe('where a mail belongs (safety.md I5)', () => {
  it.each<[string, Clue[], unknown]>([
    ['its own address', [clue('a', 'reply_address')], ['a', 'reply_address']],
    ['the envelope before the header', [clue('a', 'reply_address'), clue('b', 'delivered_to')], ['b', 'delivered_to']],
    ['the address before a thread', [clue('a', 'in_reply_to'), clue('b', 'reply_address')], ['b', 'reply_address']],
    ['the thread before its ancestors', [clue('a', 'references'), clue('b', 'in_reply_to')], ['b', 'in_reply_to']],
    ['ancestors before a number', [clue('a', 'our_reference', { inSubject: true }), clue('b', 'references')], ['b', 'references']],
    ['a number in the subject before one in the text', [clue('a', 'our_reference'), clue('b', 'register_number', { inSubject: true })], ['b', 'register_number']],
    ['the same case by several clues', [clue('a', 'our_reference', { inSubject: true }), clue('a', 'register_number', { inSubject: true })], ['a', 'our_reference']],
    ['two addresses of ours', [clue('a', 'reply_address'), clue('b', 'reply_address')], 'several_matches'],
    ['two numbers', [clue('a', 'our_reference'), clue('b', 'register_number')], 'several_matches'],
    ['an address one character off, and nothing else', [clue('a', 'near_address')], 'near_match'],
    ['an address one character off beside the thread of the same case', [clue('a', 'near_address'), clue('a', 'in_reply_to')], ['a', 'in_reply_to']],
    ['an address one character off of another case than the thread', [clue('a', 'near_address'), clue('b', 'in_reply_to')], 'several_matches'],
    ['a short number of a stranger', [clue('a', 'our_reference', { sure: false })], 'no_match'],
    ['the sender alone', [clue('a', 'sender_of_case')], 'no_match'],
    ['nothing', [], 'no_match'],
  ])('%s', (_what, clues, expected) => expect(filed(clues)).toEqual(expected))

  it('ranks guesses from the likeliest down, each case once with its best reason', () => {
    const found = match([clue('a', 'authority_domain'), clue('b', 'near_address'), clue('a', 'sender_of_case'), clue('c', 'words_in_common')])
    expect(found.guesses.map(({ requestId, why }) => [requestId, why])).toEqual([['b', 'near_address'], ['a', 'sender_of_case'], ['c', 'words_in_common']])
  })

  it('never files what we sent ourselves, and says of a lost bounce that it is one', () => {
    expect(match([clue('a', 'reply_address')], { fromOurselves: true })).toMatchObject({ park: 'from_ourselves', guesses: [{ requestId: 'a' }] })
    expect(match([], { isBounce: true })).toMatchObject({ park: 'bounce_unknown' })
  })
})

describe('the address of a case', () => {
  const place = { address: 'desk@plazo.example', style: 'plus' as const, domains: ['plazo.example'] }
  it('is made by plus or by catch-all, and read back in any case', () => {
    expect([replyAddressFor(place, 'abcdefgh'), replyAddressFor({ ...place, style: 'catch_all' }, 'abcdefgh')]).toEqual(['desk+abcdefgh@plazo.example', 'abcdefgh@plazo.example'])
    expect([codeIn('Desk+ABCDEFGH@Plazo.Example', place), codeIn('abcdefgh@plazo.example', place), codeIn('desk+abcdefgh@other.example', place), codeIn('desk@plazo.example', place)]).toEqual(['abcdefgh', 'abcdefgh', null, null])
  })
  it.each([
    ['a character other', 'desk+abcdefgk@plazo.example'], ['one missing', 'desk+abcdefg@plazo.example'], ['one too many', 'desk+abcdeffgh@plazo.example'], ['two swapped', 'desk+abcdfegh@plazo.example'],
    ['the plus lost', 'deskabcdefgh@plazo.example'], ['the domain off', 'desk+abcdefgh@plzo.example'],
  ])('is proposed with %s', (_what, address) => expect(codesNear(address, place)).toContain('abcdefgh'))
  it('is not proposed where two are off, or elsewhere', () => {
    expect(codesNear('desk+abcdegkk@plazo.example', place)).not.toContain('abcdefgh')
    expect(codesNear('desk+abcdefgh@other.example', place)).toEqual([])
    expect([isNear('abc', 'acb'), isNear('abc', 'abd'), isNear('abc', 'xbz')]).toEqual([true, true, false])
  })
})

describe('numbers', () => {
  it('are words of their own, each once', () => {
    expect(numberWords('Re: EX-RIVAS (2026/001)', 'N.º REGAGE26e00012345678, 011-00-12/2026-02. EX-RIVAS').map(({ found, inSubject }) => [found, inSubject])).toEqual([
      ['EX-RIVAS', true], ['2026/001', true], ['REGAGE26e00012345678', false], ['011-00-12/2026-02', false],
    ])
    expect(numberWords('2026/0012', '').map(({ found }) => plainNumber(found))).not.toContain(plainNumber('2026/001'))
  })
  it.each([['2026/001', false], ['E-1', false], ['12345', false], ['EX-RIVAS', true], ['REGAGE26e00012345678', true], ['011-00-12/2026-02', true]])('%s stands for its case alone: %s', (number, expected) => expect(isDistinctive(number)).toBe(expected))
})

describe('a sender', () => {
  it.each([['registro.rivas.example', 'rivas.example'], ['a.gob.es', 'a.gob.es'], ['x.a.gob.es', 'a.gob.es'], ['mup.gov.rs', 'mup.gov.rs'], ['gmail.com', null], ['localhost', null]])('of %s is of %s', (domain, own) => expect(ownDomain(domain)).toBe(own))
  it('fits as a known address, by its domain, or not', () => {
    expect([senderFit('A@x.example', ['a@x.example']), senderFit('b@sub.x.example', ['a@x.example']), senderFit('b@y.example', ['a@x.example']), senderFit('b@gmail.com', ['a@gmail.com']), senderFit(null, [])])
      .toEqual(['address', 'domain', null, null, null])
  })
})
