'use client'
import type { ReactNode } from 'react'
import { Icon } from '@/app/_ui/icon'
import { useSentence, useWords } from '@/app/_ui/words'
import type { SaveState } from './use-autosave'

/** Whether the text is saved. Only what went wrong is read out, not every save. */
export function SaveLine({ save, again, children }: { save: SaveState; again: () => void; children: ReactNode }) {
  const t = useWords('letter-desk')
  const refused = useSentence('refusals', 'unknown', 'validation')
  return (
    <div className="saveline">
      {save.kind === 'saved' && <span className="meta"><Icon name="check" /> {t('save.saved', { time: save.text })}</span>}
      {save.kind === 'typing' && <span className="meta">{t('save.typing')}</span>}
      {save.kind === 'saving' && <span className="meta">{t('save.saving')}</span>}
      <span role="status" className={save.kind === 'failed' || save.kind === 'signedOut' ? 'err' : 'vh'}>
        {save.kind === 'failed' && <>{t('save.failed')} {refused(save.code)} <button type="button" className="as-link" onClick={again}>{t('save.retry')}</button></>}
        {save.kind === 'signedOut' && <>{t('save.signedOut')} {children}</>}
      </span>
    </div>
  )
}
