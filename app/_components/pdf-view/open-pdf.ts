import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

const PARTS = '/api/pdf-parts'

/** Fetches a PDF and opens it with pdf.js, in its own worker from our own origin; nothing in it may run as code. */
export async function openPdf(address: string): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).toString()
  const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' })
  if (!answer.ok) throw new Error(`the document answered ${answer.status}`)
  return pdfjs.getDocument({
    data: await answer.arrayBuffer(),
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 100_000_000,
    cMapUrl: `${PARTS}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PARTS}/standard_fonts/`,
    wasmUrl: `${PARTS}/wasm/`,
    iccUrl: `${PARTS}/iccs/`,
  })
}
