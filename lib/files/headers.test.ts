import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedFilename } from '../domain/document/filename'
import { byteRange } from './byte-range'
import { contentDisposition } from './content-disposition'
import { downloadHeaders } from './download-headers'

describe('byte ranges (RFC 9110, 14)', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }], ['bytes=-1', { start: 99, end: 99 }], ['bytes=-500', { start: 0, end: 99 }], ['bytes=10-', { start: 10, end: 99 }],
    ['bytes=90-200', { start: 90, end: 99 }], ['bytes=99-99', { start: 99, end: 99 }],
    ['bytes=100-', 'unsatisfiable'], ['bytes=100-200', 'unsatisfiable'], ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', 'whole'], ['bytes=0-5,3-9', 'whole'], ['bytes=a-b', 'whole'], ['lines=0-1', 'whole'], ['bytes=-', 'whole'], [null, 'whole'],
  ])('%j of 100 bytes is %j', (header, wanted) => expect(byteRange(header, 100)).toEqual(wanted))

  it('nothing of an empty file can be had in part', () => expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable'))

  it('a range never leaves the file', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e9 }), (first, last, size) => {
      const range = byteRange(`bytes=${first}-${last}`, size)
      if (typeof range === 'object') {
        expect(range.start).toBeLessThanOrEqual(range.end)
        expect(range.end).toBeLessThan(size)
      }
    }))
  })
})

describe('download headers (safety.md, attack 34)', () => {
  it('a name can be put in a header whatever it holds, and comes back whole', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => {
      const name = storedFilename(given)
      const header = contentDisposition('attachment', name)
      expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow()
      expect(header).toMatch(/^attachment; filename="[^"\\\r\n]+"; filename\*=UTF-8''[A-Za-z0-9%._~#$&+^`|{}-]+$/)
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name)
    }))
  })

  it('names only allow-listed types, and never runs what it holds', () => {
    const html = downloadHeaders({ filename: 'x.html', mediaType: 'text/html', sha256: 'a' }, true)
    expect(html).toMatchObject({ 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'" })
    expect(html['Content-Disposition']).toMatch(/^attachment/)
    expect(downloadHeaders({ filename: 'x.svg', mediaType: 'application/xml', sha256: 'a' }, true)['Content-Disposition']).toMatch(/^attachment/)
    expect(downloadHeaders({ filename: 'x.docx', mediaType: 'application/zip', sha256: 'a' }, true)['Content-Type']).toContain('wordprocessingml')
  })

  it('shows a PDF only to our own viewer', () => {
    const file = { filename: 'x.pdf', mediaType: 'application/pdf', sha256: 'a' }
    expect(downloadHeaders(file, false)['Content-Disposition']).toMatch(/^attachment/)
    expect(downloadHeaders(file, true)['Content-Disposition']).toMatch(/^inline/)
  })
})
