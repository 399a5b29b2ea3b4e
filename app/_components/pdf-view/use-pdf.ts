'use client'
import { useEffect, useRef, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { openPdf } from './open-pdf'

export type PdfState = { state: 'loading' } | { state: 'ready'; pdf: PDFDocumentProxy } | { state: 'failed' } | { state: 'password' }

/** The PDF at an address, opened once. The one before it stays open until it is there; each is let go when it is shown no more. */
export function usePdf(address: string): PdfState {
  const [held, setHeld] = useState<PdfState>({ state: 'loading' })
  const shown = useRef<PDFDocumentProxy | null>(null)
  useEffect(() => {
    let left = false, opened: PDFDocumentProxy | null = null
    const task = openPdf(address)
    task.then((one) => one.promise).then(
      (pdf) => {
        opened = pdf
        if (!left) setHeld({ state: 'ready', pdf })
      },
      (fault: unknown) => { if (!left) setHeld({ state: fault instanceof Error && fault.name === 'PasswordException' ? 'password' : 'failed' }) },
    )
    return () => {
      left = true
      if (opened === null || opened !== shown.current) task.then((one) => one.destroy(), () => undefined)
    }
  }, [address])
  useEffect(() => {
    if (held.state !== 'ready') return
    const { pdf } = held
    shown.current = pdf
    return () => {
      shown.current = null
      void pdf.loadingTask.destroy()
    }
  }, [held])
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
