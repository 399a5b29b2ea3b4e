/** One part of a mail as it lies in its bytes. `body` is not yet decoded; `encoding` says how it is. */
export type Part = {
  type: string
  params: Readonly<Record<string, string>>
  disposition: string | null
  filename: string | null
  encoding: string
  contentId: string | null
  headers: Header[]
  body: Buffer
  children: Part[]
}
/** A header field: its name in lower case, its value unfolded, its encoded words as they stand. */
export type Header = { key: string; value: string }

export const headerOf = (part: Pick<Part, 'headers'>, key: string): string | null => part.headers.find((one) => one.key === key)?.value ?? null
export const headersNamed = (part: Pick<Part, 'headers'>, key: string): string[] => part.headers.filter((one) => one.key === key).map((one) => one.value)
