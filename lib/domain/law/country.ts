/** The country code (ISO 3166; EU for the Union's own institutions) of a law's jurisdiction: "ES-MD" lies in ES, the United Kingdom is GB. */
export function countryOf(jurisdiction: string): string {
  const first = jurisdiction.slice(0, 2)
  return first === 'UK' ? 'GB' : first
}
