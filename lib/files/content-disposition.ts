/** A Content-Disposition header (RFC 6266, names by RFC 5987): an ASCII stand-in for old clients, the whole name in UTF-8 for the rest. */
export function contentDisposition(kind: 'attachment' | 'inline', filename: string): string {
  const plain = filename.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%;]/g, '_').trim()
  const exact = encodeURIComponent(filename.replace(/\p{Cs}/gu, '')).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${plain || 'document'}"; filename*=UTF-8''${exact}`
}
