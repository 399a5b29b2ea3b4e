import NextAuth from 'next-auth'
import { json, noStore } from '@/app/_server/responses'
import { isCrossSite } from '@/app/_server/same-site'
import { logFault } from '@/app/_server/log'
import { authOptions } from '@/lib/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(request: Request, context: Context): Promise<Response> {
  // next-auth asks for its own token on every POST; what a browser says about the sender comes on top.
  if (request.method !== 'GET' && isCrossSite(request.headers)) return json(403, { error: { code: 'cross_site' } })
  return noStore(await NextAuth(request as never, context as never, authOptions(logFault)) as Response)
}

export { answer as GET, answer as POST }
