'use client'
import { useWords } from '@/app/_ui/words'

/** The way back to a page after a session was lost; the text waits in this browser. */
export function SignLink({ path }: { path: string }) {
  const t = useWords('letter-desk')
  return <a href={`/sign-in?next=${encodeURIComponent(path)}`}>{t('save.signIn')}</a>
}
