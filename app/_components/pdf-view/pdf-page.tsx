'use client'
import { useEffect, useRef } from 'react'
import { markWords } from './mark-words'
import type { PDFDocumentProxy, PDFPageProxy, RenderTask, TextLayer } from 'pdfjs-dist'

interface PdfPageProps {
  pdf: PDFDocumentProxy
  number: number
  scale: number
  /** Words that were looked for. */
  marked?: string
  onFailed: () => void
}

/** One page, drawn on a canvas with its words over it. */
export function PdfPage({ pdf, number, scale, marked = '', onFailed }: PdfPageProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const drawing = new Drawing()
    drawing.draw(pdf, number, scale, marked, box.current, canvas.current, words.current).catch(() => {
      if (!drawing.left) onFailed()
    })
    return () => drawing.leave()
  }, [pdf, number, scale, marked, onFailed])
  return (
    <div ref={box} className="pdfpage" data-page={number}>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={words} className="pdftext" />
    </div>
  )
}

class Drawing {
  left = false
  private render: RenderTask | null = null
  private layer: TextLayer | null = null

  leave(): void {
    this.left = true
    this.render?.cancel()
    this.layer?.cancel()
  }

  async draw(pdf: PDFDocumentProxy, number: number, scale: number, marked: string, box: HTMLDivElement | null, canvas: HTMLCanvasElement | null, words: HTMLDivElement | null) {
    const page = await pdf.getPage(number)
    if (this.left || !box || !canvas || !words) return
    const viewport = page.getViewport({ scale })
    box.style.width = `${Math.floor(viewport.width)}px`
    box.style.height = `${Math.floor(viewport.height)}px`
    box.style.setProperty('--total-scale-factor', String(scale))
    box.style.setProperty('--scale-round-x', '1px')
    box.style.setProperty('--scale-round-y', '1px')
    await this.paint(page, scale, canvas)
    if (this.left) return
    const { TextLayer } = await import('pdfjs-dist')
    words.replaceChildren()
    this.layer = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport })
    await this.layer.render()
    if (!this.left && marked) markWords(words, marked)
  }

  private async paint(page: PDFPageProxy, scale: number, canvas: HTMLCanvasElement): Promise<void> {
    // Sharp on dense screens, within what a canvas may hold.
    const whole = page.getViewport({ scale })
    const density = Math.min(window.devicePixelRatio || 1, Math.sqrt(16_000_000 / (whole.width * whole.height)))
    const viewport = page.getViewport({ scale: scale * density })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    this.render = page.render({ canvas, viewport })
    await this.render.promise
  }
}
