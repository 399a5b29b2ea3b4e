'use client'
import { useState } from 'react'
import { ActButton } from '@/app/_components/act-button'
import { HandedLink } from '@/app/_components/handed-link'
import { useWords } from '@/app/_ui/words'
import { makeResetLinkAction } from '../actions'
import type { Handed } from '../handed-over'

/** Makes a reset link and shows it once. */
export function ResetButton({ personId }: { personId: string }) {
  const t = useWords('people')
  const [made, setMade] = useState<Handed | null>(null)
  async function make() {
    const result = await makeResetLinkAction({ personId })
    if (result.ok) setMade(result.data)
    return result
  }
  return made
    ? <HandedLink address={made.address} label={t('invitation.link')} note={t('invitation.note', { until: made.until })} />
    : <ActButton act={make}>{t('person.makeReset')}</ActButton>
}
