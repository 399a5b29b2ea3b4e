'use client'
import { ActButton } from '@/app/_components/act-button'
import { useWords } from '@/app/_ui/words'
import { pauseMailAction } from './actions'

/** Stops all outgoing mail, or lets it go again. */
export function PauseMail({ paused }: { paused: boolean }) {
  const t = useWords('mail')
  return <ActButton look={paused ? 'primary' : 'plain'} act={() => pauseMailAction({ paused: !paused })}>{t(paused ? 'pause.resume' : 'pause.pause')}</ActButton>
}
