'use server'
import { revalidatePath } from 'next/cache'
import { action } from '@/app/_server/action'
import { backup } from '@/lib/commands/keep/backup'
import { ownBackupFolder } from '@/lib/commands/keep/backup-folder'
import { makeBackupInput } from '@/lib/inputs/make-backup'

/** Makes a backup into PLAZO_DATA/backups (admin). */
export const makeBackupAction = action(makeBackupInput, async (actor) => {
  const made = await backup(actor, ownBackupFolder())
  revalidatePath('/settings/backup')
  return { problems: made.problems.length }
})
