// Run with a house's environment: a letter of a case that waits for approval, to go by email to this address.
import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { db } from '../lib/db/client'
import { request } from '../lib/db/schema/request'
import { askedByCommands } from '../lib/commands/letter/testing/approved-by-commands'

const { ref, email } = JSON.parse(readFileSync(0, 'utf8')) as { ref: string; email: string }

function main(): void {
  const requestId = db().select({ id: request.id }).from(request).where(eq(request.ref, ref)).get()?.id ?? ''
  process.stdout.write(JSON.stringify({ requestId, letterId: askedByCommands(requestId, { channel: 'email', email }) }))
}

main()
