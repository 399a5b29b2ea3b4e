/** Text in UTF-7 (RFC 2152), which the Encoding Standard left out and old mail still holds. */
export function fromUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_whole, coded: string) => {
    if (coded === '') return '+'
    const bytes = Buffer.from(coded, 'base64')
    return bytes.subarray(0, bytes.length & ~1).swap16().toString('utf16le')
  })
}
