'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { PdfPage } from '@/app/_components/pdf-view/pdf-page'
import { firstWidth, usePdf } from '@/app/_components/pdf-view/use-pdf'
import { useWords } from '@/app/_ui/words'

/** The pages of the PDF itself, one under the other; while new ones are drawn the old ones stay. */
export function Paper({ address, name }: { address: string; name: string }) {
  const t = useWords('letter-desk')
  const held = usePdf(address)
  const [broken, setBroken] = useState(false)
  const [scale, setScale] = useState(1)
  const room = useRef<HTMLDivElement>(null)
  const fail = useCallback(() => setBroken(true), [])
  const pdf = held.state === 'ready' ? held.pdf : null

  useEffect(() => {
    if (held.state !== 'ready') return
    let left = false
    void firstWidth(held.pdf).then((page) => {
      if (left || page === null) return
      const width = room.current?.clientWidth ?? 0
      if (width > 100) setScale(Math.min(1.25, width / page))
      setBroken(false)
    })
    return () => { left = true }
  }, [held])

  return (
    <div ref={room} className="sheets" role="region" aria-label={name || t('preview.paper')} tabIndex={0}>
      {(held.state === 'failed' || held.state === 'password' || broken) && <p role="status">{t('preview.failed')}</p>}
      {held.state === 'loading' && <p role="status">{t('preview.drawing')}</p>}
      {pdf && Array.from({ length: pdf.numPages }, (_, index) => (
        <div key={index}>
          <PdfPage pdf={pdf} number={index + 1} scale={scale} onFailed={fail} />
          <p className="meta pg">{t('preview.page', { page: index + 1, count: pdf.numPages })}</p>
        </div>
      ))}
    </div>
  )
}
