/** Largest file that Plazo takes, in bytes: 1 GB. */
export const MAX_FILE_BYTES = 1_073_741_824
/** Room that must stay free on the disk beside what a file needs, in bytes. */
export const SPARE_BYTES = 200 * 1024 * 1024
/** An upload that no form has used for so long (milliseconds: one day) is swept. */
export const SWEEP_AFTER_MS = 24 * 60 * 60 * 1000
/** Uploads that one person may have waiting for a form at a time. */
export const MAX_WAITING_UPLOADS = 1000

/** Free bytes that a disk needs before a file of `size` bytes is taken: twice the file and the spare room. */
export function roomNeeded(size: number): number {
  return 2 * size + SPARE_BYTES
}
