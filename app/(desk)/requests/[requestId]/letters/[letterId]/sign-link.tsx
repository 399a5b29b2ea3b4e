'use client'
import { useWords } from '@/app/_ui/words'

/** The way back after a session was lost; the text waits in this browser. */
export function SignLink({ requestId, letterId }: { requestId: string; letterId: string }) {
  const t = useWords('letter-desk')
  return <a href={`/sign-in?next=${encodeURIComponent(`/requests/${requestId}/letters/${letterId}`)}`}>{t('save.signIn')}</a>
}
