import { Readable } from 'node:stream'
import { now } from '../../clock'
import type { Actor } from '../../domain/permissions'
import { plainPdf } from '../../letters/plain-pdf'
import { receiveUpload } from '../document/receive-upload'

export type ExamplePdf = { filename: string; language: string; title: string; pages: readonly { heading: string; lines: readonly string[] }[] }

const MARK: Record<string, string> = {
  es: 'Ejemplo ilustrativo de Plazo', ca: 'Exemple il·lustratiu de Plazo', sr: 'Илустративан пример, Plazo', en: 'Illustrative example, Plazo',
}

/** Makes an example document, marked as illustrative on every page, and keeps it as an upload. Answers the upload's id. */
export async function examplePdf(actor: Actor, pdf: ExamplePdf): Promise<string> {
  const bytes = await plainPdf(pdf.pages.map((page) => ({ ...page, footer: MARK[pdf.language] ?? MARK.en ?? '' })), { title: pdf.title, language: pdf.language, at: now() })
  return (await receiveUpload(actor, { filename: pdf.filename, requestId: null }, Readable.from([bytes]))).uploadId
}
