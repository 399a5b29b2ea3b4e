import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedFilename } from './filename'

describe('stored names (safety.md I6, attack 35)', () => {
  it.each([
    ['Resolución nº 4.pdf', 'Resolución nº 4.pdf'],
    ['Решење о одбијању.pdf', 'Решење о одбијању.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\temp\\x.pdf', 'C__temp_x.pdf'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['.', 'document'],
    ['', 'document'],
    ['multi-\u202egsm.exe', 'multi-gsm.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
    ['🧾 recibo.pdf', '🧾 recibo.pdf'],
  ])('%j is kept as %j', (given, kept) => expect(storedFilename(given)).toBe(kept))

  it('keeps the ending of a name that is too long', () => {
    const kept = storedFilename(`${'ž'.repeat(400)}.pdf`)
    expect(kept.endsWith('ž.pdf')).toBe(true)
    expect([...kept].length).toBe(180)
  })

  it('whatever comes, the name is whole, harmless and stays as it is when kept again', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 })), (given) => {
      const kept = storedFilename(given)
      expect(kept).not.toMatch(/[/\\:\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u)
      expect(kept).not.toMatch(/^\.{0,2}$/)
      expect([...kept].length).toBeLessThanOrEqual(181)
      expect(() => encodeURIComponent(kept)).not.toThrow()
      expect(storedFilename(kept)).toBe(kept)
    }))
  })
})
