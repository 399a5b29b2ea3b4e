/** How sending one file ended: its upload, or a code of messages/documents.json "errors". */
export type Sent = { ok: true; uploadId: string } | { ok: false; code: string }
export type Sending = { done: Promise<Sent>; cancel: () => void }

// Above this the browser would hold the whole file in memory to hash it; the size is still compared.
const HASHED_HERE = 64 * 1024 * 1024

/** Sends one file raw, reports its progress (0 to 1), and compares size and SHA-256 of what arrived with what was sent. */
export function sendFile(file: File, requestId: string | undefined, onProgress: (share: number) => void): Sending {
  const query = new URLSearchParams({ name: file.name, ...(requestId ? { request: requestId } : {}) })
  const call = new XMLHttpRequest()
  const done = new Promise<Sent>((resolve) => {
    call.open('PUT', `/api/uploads?${query}`)
    call.setRequestHeader('Content-Type', 'application/octet-stream')
    call.responseType = 'json'
    call.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
    call.onerror = () => resolve({ ok: false, code: 'offline' })
    call.onabort = () => resolve({ ok: false, code: 'offline' })
    call.onload = () => {
      answered(call, file).then(resolve, () => resolve({ ok: false, code: 'failed' }))
    }
    call.send(file)
  })
  return { done, cancel: () => call.abort() }
}

async function answered(call: XMLHttpRequest, file: File): Promise<Sent> {
  const body = call.response as { uploadId?: string; size?: number; sha256?: string; error?: { code: string } } | null
  if (call.status !== 201 || !body?.uploadId) return { ok: false, code: body?.error?.code ?? 'failed' }
  if (body.size !== file.size || !(await sameHash(file, body.sha256))) return { ok: false, code: 'differs' }
  return { ok: true, uploadId: body.uploadId }
}

async function sameHash(file: File, sha256: string | undefined): Promise<boolean> {
  // Only secure origins (https, localhost) may hash; elsewhere the size has to do.
  if (file.size > HASHED_HERE || !globalThis.crypto?.subtle) return true
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256
}
