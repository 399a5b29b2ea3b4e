import { handler } from '@/app/_server/handler'
import { contentDisposition } from '@/lib/files/content-disposition'
import { letterFile } from '@/lib/queries/letter/letter-file'

export const dynamic = 'force-dynamic'

/** GET /api/letters/ID/pdf (docx, txt): the letter as it stands, drawn anew; ?view=… for Plazo's own preview. */
export const GET = handler<{ letterId: string; format: string }>({}, async (actor, { params }) => {
  const { bytes, type, filename } = await letterFile(actor, params.letterId, params.format)
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': type, 'Content-Length': String(bytes.length), 'Content-Disposition': contentDisposition('attachment', filename), 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" },
  })
})
