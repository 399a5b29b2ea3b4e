// Run with a house's environment: two approved letters of a drafted request each, one to go by email and one to be filed in the register.
import { eq } from 'drizzle-orm'
import { db } from '../lib/db/client'
import { request } from '../lib/db/schema/request'
import { approvedByCommands } from '../lib/commands/letter/testing/approved-by-commands'

function main(): void {
  const of = (ref: string) => db().select({ id: request.id }).from(request).where(eq(request.ref, ref)).get()?.id ?? ''
  const byMail = of('EX-RIVAS'), byRegister = of('EX-OVERDUE')
  process.stdout.write(JSON.stringify({
    mail: { requestId: byMail, letterId: approvedByCommands(byMail, 'email') }, register: { requestId: byRegister, letterId: approvedByCommands(byRegister, 'electronic_register') },
  }))
}

main()
