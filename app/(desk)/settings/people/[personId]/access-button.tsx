'use client'
import { ActButton } from '@/app/_components/act-button'
import { useWords } from '@/app/_ui/words'
import { disablePersonAction, enablePersonAction } from '../actions'

/** Takes a person's access away, or gives it back. */
export function AccessButton({ personId, name, disabled }: { personId: string; name: string; disabled: boolean }) {
  const t = useWords('people')
  return disabled
    ? <ActButton key="enable" act={() => enablePersonAction({ personId })}>{t('person.enable', { name })}</ActButton>
    : <ActButton key="disable" look="danger" act={() => disablePersonAction({ personId })}>{t('person.disable', { name })}</ActButton>
}
