'use client'
import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { openPdf } from './open-pdf'

export type PdfState = { state: 'loading' } | { state: 'ready'; pdf: PDFDocumentProxy } | { state: 'failed' } | { state: 'password' }

/** The PDF at an address, opened once and let go when the page is left. */
export function usePdf(address: string): PdfState {
  const [held, setHeld] = useState<PdfState>({ state: 'loading' })
  useEffect(() => {
    let left = false
    const task = openPdf(address)
    task.then((one) => one.promise).then(
      (pdf) => { if (!left) setHeld({ state: 'ready', pdf }) },
      (fault: unknown) => { if (!left) setHeld({ state: fault instanceof Error && fault.name === 'PasswordException' ? 'password' : 'failed' }) },
    )
    return () => {
      left = true
      task.then((one) => one.destroy(), () => undefined)
    }
  }, [address])
  return held
}
