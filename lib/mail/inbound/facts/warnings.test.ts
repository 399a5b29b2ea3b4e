import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { warningsOf } from './warnings'

const text = (words: string) => Buffer.from(words)
const zip = (files: Record<string, string>) => Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, text(words)]))))
function locked(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const central = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  copy.writeUInt16LE(copy.readUInt16LE(central + 8) | 1, central + 8)
  return copy
}
const cfb = (words: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(words, 'utf16le')])

it.each([
  ['a.pdf', 'application/pdf', text('%PDF-1.7\n1 0 obj'), []], ['a.txt', 'text/plain', text('words'), []], ['a.docx', 'application/zip', zip({ 'word/document.xml': 'x' }), []], ['a.pdf', 'application/pdf', Buffer.alloc(0), []], [null, 'image/png', text('rubbish'), []],
  ['a.pdf', 'application/pdf', text('%PDF-1.7\n/OpenAction << /JavaScript (x) >>'), ['active_content']], ['a.pdf', 'application/pdf', text('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>'), ['password']], ['a.pdf', 'application/pdf', text('MZ\x90\0this is a program'), ['executable', 'wrong_type']],
  ['a.docm', 'application/zip', zip({ 'word/vbaProject.bin': 'x' }), ['macros']], ['a.docx', 'application/zip', zip({ 'word/vbaProject.bin': 'x' }), ['macros']], ['a.xls', 'application/vnd.ms-excel', cfb('_VBA_PROJECT'), ['macros']],
  ['a.zip', 'application/zip', locked(zip({ 'a.txt': 'x' })), ['password']], ['a.docx', 'application/zip', cfb('EncryptedPackage'), ['password']], ['a.zip', 'application/zip', zip({ 'invoice.pdf.exe': 'x' }), ['executable']], ['a.docx', 'application/zip', zip({ 'word/embeddings/oleObject1.bin': 'x' }), ['active_content']],
  ['a.html', 'text/html', text('<script>x</script>'), ['active_content']], ['a.svg', 'image/svg+xml', text('<svg onload=x>'), ['active_content']], ['a.js', 'text/plain', text('alert(1)'), ['executable']], ['run', 'application/octet-stream', text('#!/bin/sh\nrm'), ['executable']], ['a.pdf', 'application/pdf', text('<html>'), ['wrong_type']], ['a.png', 'image/png', text('%PDF-1.7'), ['wrong_type']],
])('of %s (%s) warns rightly', async (name, type, bytes, warnings) => expect(await warningsOf(name, type, bytes)).toEqual(warnings))
