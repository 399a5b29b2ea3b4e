'use client'
import { ActButton } from '@/app/_components/act-button'
import { useWords } from '@/app/_ui/words'
import { resolveCommentAction } from '../actions'
import type { EditorChoices } from './editor-letter'

interface CommentListProps {
  letterId: string
  comments: readonly EditorChoices['comments'][number][]
  mayResolve: boolean
  /** They stand beside no paragraph: each says why. */
  outside?: boolean
}

/** Remarks on one paragraph, oldest first. */
export function CommentList({ letterId, comments, mayResolve, outside = false }: CommentListProps) {
  const t = useWords('letter-desk')
  if (comments.length === 0) return null
  return (
    <ul className="remarks">
      {comments.map((one) => (
        <li key={one.id} className={one.resolved ? 'resolved' : undefined}>
          {outside && <p className="meta">{one.paragraph === null ? t('comments.whole') : <>{t('comments.gone')}: <q>{one.quoted.slice(0, 160)}</q></>}</p>}
          <p className="pre">{one.text}</p>
          <p className="meta">
            {one.by}, {one.when}{one.resolved && `, ${t('comments.resolved')}`}
            {!one.resolved && mayResolve && (
              <> <ActButton look="quiet" label={t('comments.resolveWhich', { name: one.by })} act={() => resolveCommentAction({ letterId, commentId: one.id })}>{t('comments.resolve')}</ActButton></>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
