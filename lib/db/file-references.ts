import type Database from 'better-sqlite3'

/** Which columns name a file: read from the schema itself, so that a table added later is never forgotten by the sweep or a backup. What was read of a file doesn't keep it. */
export function fileReferences(raw: Database.Database): { table: string; column: string }[] {
  const rows = raw.prepare(`
    SELECT m.name AS "table", f."from" AS "column" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f."table" = 'file' AND m.name NOT IN ('file_reading', 'file_page') ORDER BY 1, 2`).all() as { table: string; column: string }[]
  if (!rows.some((row) => row.table === 'document')) throw new Error('the schema no longer says that documents name files')
  // The proof of power names its file without a foreign key.
  return [...rows, { table: 'requester', column: 'power_sha256' }]
}

/** A condition on table `file`: nothing names it any more. */
export function unreferenced(raw: Database.Database): string {
  return fileReferences(raw).map(({ table, column }) => `NOT EXISTS (SELECT 1 FROM "${table}" WHERE "${column}" = file.sha256)`).join(' AND ')
}
