/** The Message-IDs of a header, without their angle brackets, in their order. */
export function idsIn(value: string | null): string[] {
  if (!value) return []
  // A mailer may have folded in the midst of an id.
  const marked = [...value.matchAll(/<([^<>]{1,998})>/g)].map(([, id = '']) => id.replace(/\s+/g, '')).filter((id) => id !== '')
  if (marked.length > 0) return marked
  const words = value.trim().split(/[\s,;]+/)
  // Without brackets only what is nothing but ids: "your mail of Monday, a@b" names a person.
  return words.every((word) => /^[^\s@<>"()]+@[^\s@<>"()]+$/.test(word)) ? words : []
}

/** The id of a Message-ID header, which may lack its brackets or its @. */
export function idIn(value: string | null): string | null {
  const bare = (value ?? '').replace(/\s+/g, ' ').trim()
  return idsIn(bare)[0] ?? (bare.replace(/^<|>$/g, '').split(' ')[0] || null)
}
