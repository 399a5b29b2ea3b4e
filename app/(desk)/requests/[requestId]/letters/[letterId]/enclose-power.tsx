'use client'
import { ActButton } from '@/app/_components/act-button'
import type { ActionResult } from '@/lib/inputs/action-result'
import { useWords } from '@/app/_ui/words'
import { enclosePowerAction } from '../actions'
import type { EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'

/** Where the proof of power is missing: one press encloses the one that is kept; where none is kept, the way to where it is. */
export function EnclosePower({ letter, draft }: { letter: EditorLetter; draft: LetterDraft }) {
  const t = useWords('letter-desk')
  const { requester } = letter
  async function enclose(): Promise<ActionResult<unknown>> {
    if (!(await draft.flush())) return { ok: false, kind: 'refused', code: 'changed_meanwhile' }
    const result = await enclosePowerAction({ letterId: letter.id, version: draft.version() })
    if (result.ok) draft.adopt({}, result.data.version)
    return result
  }
  if (requester.power === null) {
    return (
      <p className="mend">
        {t('power.none', { name: requester.name })} {letter.may.settings ? <a href={`/settings/requesters/${requester.id}#power`}>{t('power.keep')}</a> : t('power.askAdmin')}
      </p>
    )
  }
  return <p className="mend"><ActButton act={enclose}>{t('power.enclose')}</ActButton> <bdi className="meta">{requester.power}</bdi></p>
}
