import PostalMime from 'postal-mime'

/**
 * What we use of postal-mime's inside. Its own result has no exact bytes: it normalises line ends and keeps the one before a boundary. So we feed it the lines that
 * decide the structure (headers, boundaries) and cut the bodies out of the bytes ourselves (docs/decisions/0020). The version is pinned; mime-tree.test.ts holds us to it.
 */
export type PostalNode = {
  state: 'header' | 'body' | 'finished'
  depth: number
  childNodes: PostalNode[]
  headers: { key: string; value: string }[]
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false }
  contentDisposition: { parsed: { value: string; params: Record<string, string> } }
  contentTransferEncoding: { encoding: string }
  contentId?: string
  contentDecoder: object | null
}
export type PostalTree = { root: PostalNode; currentNode: PostalNode; processLine(line: Uint8Array, isFinal: boolean): Promise<void>; finalize(): Promise<void> }

/** A parser that has seen nothing yet. */
export function postalTree(limits: { maxNestingDepth: number; maxHeadersSize: number }): PostalTree {
  const parser: object = new PostalMime(limits)
  if (!isTree(parser)) throw new Error('postal-mime is not the version that Plazo knows')
  return parser
}

function isTree(parser: object): parser is PostalTree {
  return 'root' in parser && 'currentNode' in parser && 'processLine' in parser && 'finalize' in parser
}
