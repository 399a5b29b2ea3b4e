import { HorizontalPositionAlign, HorizontalPositionRelativeFrom, ImageRun, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import { existsSync, readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { filePath } from '../files/store'

/** The box that a logo fits into, at the right of the first page's head: millimetres, as in the PDF. */
const BOX = { width: 40, height: 16, top: 14 }
const EMU_MM = 36_000, PIXELS_MM = 96 / 25.4

/** The requester's logo (PNG or JPEG) for the head of the first page, its name as its description; none where there is none. */
export function docxLogo(letterhead: { name: string; logoSha256: string | null } | null): ImageRun[] {
  const path = letterhead?.logoSha256 ? filePath(letterhead.logoSha256) : null
  if (!letterhead || path === null || !existsSync(path)) return []
  const data = readFileSync(path)
  const { width, height } = sizeOf(path)
  const scale = Math.min(BOX.width / width, BOX.height / height) * PIXELS_MM
  return [new ImageRun({
    type: data[0] === 0x89 ? 'png' : 'jpg', data, transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: letterhead.name, title: letterhead.name, description: letterhead.name },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: BOX.top * EMU_MM }, wrap: { type: TextWrappingType.SQUARE },
    },
  })]
}

// The library that draws the PDF reads both formats, turned photographs too.
function sizeOf(path: string): { width: number; height: number } {
  const { width, height } = (new PDFDocument({ autoFirstPage: false }) as unknown as { openImage: (path: string) => { width: number; height: number } }).openImage(path)
  return { width, height }
}
