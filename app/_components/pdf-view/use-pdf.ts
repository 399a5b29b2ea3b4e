'use client'
import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { KeptOpen } from './kept-open'
import { openPdf } from './open-pdf'

export type PdfState = { state: 'loading' } | { state: 'ready'; pdf: PDFDocumentProxy } | { state: 'failed' } | { state: 'password' }

/** The PDF at an address, opened once. The one before it stays open until it is shown; each is let go when it is shown no more. */
export function usePdf(address: string): PdfState {
  const [held, setHeld] = useState<PdfState>({ state: 'loading' })
  const [kept] = useState(() => new KeptOpen<PDFDocumentProxy>((pdf) => void pdf.loadingTask.destroy()))
  useEffect(() => {
    let left = false, arrived = false
    const task = openPdf(address)
    task.then((one) => one.promise).then(
      (pdf) => {
        if (left) return
        arrived = true
        kept.arrived(pdf)
        setHeld({ state: 'ready', pdf })
      },
      (fault: unknown) => { if (!left) setHeld({ state: fault instanceof Error && fault.name === 'PasswordException' ? 'password' : 'failed' }) },
    )
    return () => {
      left = true
      if (!arrived) task.then((one) => one.destroy(), () => undefined)
    }
  }, [address, kept])
  useEffect(() => { if (held.state === 'ready') kept.shown(held.pdf) }, [held, kept])
  useEffect(() => () => kept.left(), [kept])
  return held
}

/** The width of a PDF's first page at scale 1; null when it can't be had: it is let go, or broken, which the drawing of the page says. */
export async function firstWidth(pdf: PDFDocumentProxy): Promise<number | null> {
  try {
    return (await pdf.getPage(1)).getViewport({ scale: 1 }).width
  } catch {
    return null
  }
}
