import { HorizontalPositionAlign, HorizontalPositionRelativeFrom, ImageRun, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { LOGO_MM, logoPath } from './logo'

const EMU_MM = 36_000, PIXELS_MM = 96 / 25.4

/** The requester's logo (PNG or JPEG) for the head of the first page, its name as its description; none where there is none. */
export function docxLogo(letterhead: { name: string; logoSha256: string | null } | null): ImageRun[] {
  const path = logoPath(letterhead)
  if (!letterhead || path === null) return []
  const data = readFileSync(path)
  const { width, height } = sizeOf(path)
  const scale = Math.min(LOGO_MM.width / width, LOGO_MM.height / height) * PIXELS_MM
  return [new ImageRun({
    type: data[0] === 0x89 ? 'png' : 'jpg', data, transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: letterhead.name, title: letterhead.name, description: letterhead.name },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: LOGO_MM.top * EMU_MM }, wrap: { type: TextWrappingType.SQUARE },
    },
  })]
}

// The library that draws the PDF reads both formats, turned photographs too.
function sizeOf(path: string): { width: number; height: number } {
  const { width, height } = (new PDFDocument({ autoFirstPage: false }) as unknown as { openImage: (path: string) => { width: number; height: number } }).openImage(path)
  return { width, height }
}
