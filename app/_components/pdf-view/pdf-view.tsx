'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useWords } from '@/app/_ui/words'
import { PdfBar } from './pdf-bar'
import { PdfPage } from './pdf-page'
import { firstWidth, usePdf } from './use-pdf'

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** A PDF of a case, drawn page by page from fetched bytes (never framed): pages and size by button or key, words that can be selected and read aloud, those that were looked for (`marked`) marked. */
export function PdfView({ address, name, startPage = 1, marked = '' }: { address: string; name: string; startPage?: number; marked?: string }) {
  const t = useWords('documents')
  const held = usePdf(address)
  const [page, setPage] = useState(startPage)
  const [zoom, setZoom] = useState<number | null>(null)
  const [broken, setBroken] = useState(false)
  const pages = useRef<HTMLDivElement>(null)
  const fit = useFit(held, pages)
  const scale = zoom ?? fit
  const count = held.state === 'ready' ? held.pdf.numPages : 0
  const shown = Math.min(Math.max(1, page), Math.max(1, count))

  const turn = useCallback((to: number) => {
    setPage(Math.min(Math.max(1, to), Math.max(1, count)))
    if (pages.current) pages.current.scrollTop = 0
  }, [count])
  const resize = (step: 1 | -1) => {
    const next = step > 0 ? ZOOMS.find((one) => one > scale + 0.01) : ZOOMS.findLast((one) => one < scale - 0.01)
    if (next !== undefined) setZoom(next)
  }
  const fail = useCallback(() => setBroken(true), [])
  const keys = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      PageDown: () => turn(shown + 1), PageUp: () => turn(shown - 1), '+': () => resize(1), '-': () => resize(-1),
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !acts[event.key]) return
    event.preventDefault()
    acts[event.key]?.()
  }

  if (broken || held.state === 'failed') return <div className="empty"><p>{t('pdf.failed')}</p></div>
  if (held.state === 'password') return <div className="empty"><p>{t('pdf.password')}</p></div>
  return (
    <>
      <PdfBar page={shown} count={count} percent={Math.round(scale * 100)} onPage={turn} onZoom={resize} />
      <div ref={pages} className="pdfpages" role="region" aria-label={t('pdf.region', { name })} aria-describedby="pdf-keys" tabIndex={0} onKeyDown={keys}>
        {held.state === 'ready' ? <PdfPage pdf={held.pdf} number={shown} scale={scale} marked={marked} onFailed={fail} /> : <p role="status">{t('pdf.loading')}</p>}
      </div>
      <p id="pdf-keys" className="vh">{t('pdf.keys')}</p>
    </>
  )
}

/** The scale at which the first page fills the width, as the width changes. */
function useFit(held: ReturnType<typeof usePdf>, pages: React.RefObject<HTMLDivElement | null>): number {
  const [fit, setFit] = useState(1)
  useEffect(() => {
    if (held.state !== 'ready' || !pages.current) return
    const area = pages.current
    let pageWidth: number | null = null
    const refit = () => {
      const room = area.clientWidth - 34
      if (pageWidth !== null && room > 100) setFit(Math.min(2, room / pageWidth))
    }
    const watching = new ResizeObserver(refit)
    watching.observe(area)
    void firstWidth(held.pdf).then((width) => {
      pageWidth = width
      refit()
    })
    return () => watching.disconnect()
  }, [held, pages])
  return fit
}
