import { theOrganisation } from '../queries/house/organisation'
import { makeSetUpLink } from '../commands/house/make-set-up-link'
import { migrateDatabase } from '../db/migrate'

export type Started = { migrated: number; empty: boolean; setupPath: string | null }

/** What the launcher runs before web and worker (`plazo migrate --start`): migrates, and offers the first run when nobody has set up. */
export function migrateStart(): Started {
  const migrated = migrateDatabase()
  return { migrated, empty: theOrganisation() === null, setupPath: makeSetUpLink() }
}
