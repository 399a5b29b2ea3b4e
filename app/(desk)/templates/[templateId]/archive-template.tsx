'use client'
import { ActButton } from '@/app/_components/act-button'
import { useWords } from '@/app/_ui/words'
import { archiveTemplateAction } from '../actions'

/** Out of the choice for new letters, or back into it. */
export function ArchiveTemplate({ id, archived }: { id: string; archived: boolean }) {
  const t = useWords('templates')
  return <ActButton act={() => archiveTemplateAction({ templateId: id, archived: !archived })}>{archived ? t('unarchive') : t('archive')}</ActButton>
}
