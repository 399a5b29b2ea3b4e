/** What one incoming mail may cost, and may hold, before it is called unreadable (safety.md I7). It is kept byte for byte all the same. */
export const MAIL_LIMITS = {
  bytes: 100 * 1024 * 1024,
  headerBytes: 1024 * 1024,
  depth: 50,
  parts: 2000,
  addresses: 5000,
  cpuMs: 2000,
  // Processor time is what it costs; this ends one that waits without working, and is longer because the machine may be busy elsewhere.
  wallMs: 30_000,
  memoryBytes: 512 * 1024 * 1024,
  heapMb: 384,
} as const

/** Largest file of mails that is taken in through a page, in bytes; `plazo ingest` takes larger ones. */
export const MOST_MAIL_FILE_BYTES = 50 * 1024 * 1024
