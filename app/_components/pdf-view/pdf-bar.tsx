'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { useWords } from '@/app/_ui/words'

interface PdfBarProps {
  page: number
  count: number
  percent: number
  onPage: (page: number) => void
  onZoom: (step: 1 | -1) => void
}

/** Pages and size of a PDF. */
export function PdfBar({ page, count, percent, onPage, onZoom }: PdfBarProps) {
  const t = useWords('documents')
  // What is being typed; null: nothing, and the field says where we are.
  const [typed, setTyped] = useState<string | null>(null)
  const go = () => {
    const wanted = Number.parseInt(typed ?? '', 10)
    setTyped(null)
    if (!Number.isNaN(wanted)) onPage(wanted)
  }
  return (
    <div className="pdfbar">
      <Button look="quiet" icon="left" iconOnly aria-disabled={page <= 1} onClick={() => onPage(page - 1)}>{t('pdf.previous')}</Button>
      <label htmlFor="pdf-page">{t('pdf.page')}</label>
      <input
        id="pdf-page" className="in" inputMode="numeric" autoComplete="off" value={typed ?? String(page)} onChange={(event) => setTyped(event.target.value)} onBlur={go}
        onKeyDown={(event) => { if (event.key === 'Enter') go() }}
      />
      <span>{count > 0 ? t('pdf.of', { count }) : ''}</span>
      <Button look="quiet" icon="right" iconOnly aria-disabled={page >= count} onClick={() => onPage(page + 1)}>{t('pdf.next')}</Button>
      <span className="row zoom">
        <Button look="quiet" icon="minus" iconOnly onClick={() => onZoom(-1)}>{t('pdf.zoomOut')}</Button>
        <span role="status">{t('pdf.zoom', { percent })}</span>
        <Button look="quiet" icon="plus" iconOnly onClick={() => onZoom(1)}>{t('pdf.zoomIn')}</Button>
      </span>
    </div>
  )
}
