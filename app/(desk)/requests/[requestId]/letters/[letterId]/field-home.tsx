'use client'
import { useWords } from '@/app/_ui/words'
import { placeOfField } from '@/lib/domain/letter/field-place'
import type { EditorLetter } from './editor-letter'

/** Where a field without a value is filled once for all letters, for those who may go there; what is typed here stays in this letter. */
export function FieldHome({ letter, name }: { letter: EditorLetter; name: string }) {
  const t = useWords('letter-desk')
  const place = placeOfField(name)
  if (place === 'requester' && letter.may.settings) return <a href={`/settings/requesters/${letter.requester.id}`}>{t('fields.atRequester')}</a>
  if (place === 'authority' && letter.may.directory) return <a href={`/authorities/${letter.authorityId}/edit`}>{t('fields.atAuthority')}</a>
  if (place === 'case') return <a href={`/requests/${letter.requestId}`}>{t('fields.atCase')}</a>
  return <>{t('fields.here')}</>
}
