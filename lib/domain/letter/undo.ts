/** A letter waits so long (milliseconds: half a minute) before it leaves by email, so that it can be called back. */
export const UNDO_MS = 30_000
/** The largest mail that Plazo sends, in bytes before encoding: most servers refuse more. */
export const MAX_MAIL_BYTES = 20 * 1024 * 1024
