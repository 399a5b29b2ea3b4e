import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { READING } from '../../domain/document/reading'
import { Unreadable } from './words'
import type { FoundText, PageText } from './words'

/** The text of a PDF, page by page; `counted` is told how many pages are read. A page that can't be read holds back none of the others. Nothing in it is run or fetched. */
export async function pdfText(bytes: Uint8Array, counted: (pages: number) => void): Promise<FoundText> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const parts = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const opening = getDocument({
    data: bytes, isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, stopAtErrors: false, verbosity: VerbosityLevel.ERRORS,
    maxImageSize: 1, cMapUrl: join(parts, 'cmaps/'), cMapPacked: true, standardFontDataUrl: join(parts, 'standard_fonts/'),
  })
  try {
    const pdf = await opening.promise
    const count = Math.min(pdf.numPages, READING.pages)
    counted(count)
    const pages: PageText[] = []
    let unread = 0
    for (let number = 1; number <= count; number += 1) {
      const text = await pageText(pdf, number).catch(() => null)
      if (text === null) unread += 1
      pages.push({ page: number, text: text ?? '', ocr: false })
    }
    if (unread === count) throw new Unreadable('broken')
    return { pages, why: unread > 0 ? 'broken' : pdf.numPages > count ? 'cut' : null }
  } catch (fault) {
    throw fault instanceof Error && fault.name === 'PasswordException' ? new Unreadable('password') : new Unreadable('broken')
  } finally {
    await opening.destroy()
  }
}

async function pageText(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}
