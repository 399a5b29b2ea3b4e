import { z } from 'zod'

/** A backup from Settings asks nothing: it goes into PLAZO_DATA/backups, named by its time. */
export const makeBackupInput = z.object({})
