import { PdfView } from '@/app/_components/pdf-view/pdf-view'
import type { translatorFor } from '@/lib/i18n/translator'
import type { DocumentPage } from '@/lib/queries/document/document-page'

interface ShownDocumentProps {
  page: DocumentPage
  t: ReturnType<typeof translatorFor<'documents'>>
  startPage: number
  /** What was looked for, marked in a PDF. */
  marked: string
}

/** The document itself: a PDF drawn, a picture, the beginning of a text, or the reason why it isn't shown. Never framed. */
export function ShownDocument({ page, t, startPage, marked }: ShownDocumentProps) {
  const { document, viewing, text } = page
  const address = `/api/documents/${document.id}?view=1`
  if (viewing === 'pdf') {
    return <div className="docshown"><PdfView key={`${document.id} ${startPage} ${marked}`} address={address} name={document.filename} startPage={startPage} marked={marked} /></div>
  }
  if (viewing === 'image') {
    // Not next/image, which makes copies of pictures and keeps them: this one is private.
    return <div className="docshown"><img src={address} alt={document.filename} /></div>
  }
  if (viewing === 'text' && text) {
    return (
      <div className="docshown">
        <pre tabIndex={0} aria-label={document.filename}>{text.text}</pre>
        {text.cut && <div className="empty"><p>{t('view.cut')}</p></div>}
      </div>
    )
  }
  const why = viewing === 'missing' ? t('view.missing') : viewing === 'too_large' ? t('view.tooLarge') : t('view.noView')
  return <div className="docshown"><div className="empty"><p>{why}</p></div></div>
}
