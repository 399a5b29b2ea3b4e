'use client'
import { useLocale } from 'use-intl/react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { useSentence, useWords } from '@/app/_ui/words'
import { isLanguage } from '@/lib/i18n/languages'
import { formatBytes } from '@/lib/i18n/numbers'
import type { UploadItem } from './use-uploads'

/** One file on its way up: its name and size, how far it is, what went wrong, and what can be done. */
export function UploadLine({ item, onRemove, onRetry }: { item: UploadItem; onRemove: () => void; onRetry: () => void }) {
  const t = useWords('documents')
  const common = useWords('common')
  const sentence = useSentence('documents', 'errors.failed')
  const locale = useLocale()
  const { name, size } = item.file
  const percent = Math.floor(item.share * 100)
  const canRetry = item.state === 'failed' && item.code !== 'too_large'
  return (
    <li>
      <Icon name={item.state === 'done' ? 'done' : item.state === 'failed' ? 'alert' : 'file'} />
      <span className="name">
        <bdi>{name}</bdi> <span className="meta">{formatBytes(isLanguage(locale) ? locale : 'en', size)}</span>
      </span>
      <span className="meta state">
        {item.state === 'sending' ? t('drop.sent', { percent }) : item.state === 'waiting' ? t('drop.waiting') : item.state === 'done' ? t('drop.done') : ''}
      </span>
      <span className="acts">
        {canRetry && <Button look="quiet" icon="undo" iconOnly onClick={onRetry}>{t('drop.retry', { name })}</Button>}
        <Button look="quiet" icon="x" iconOnly onClick={onRemove}>{t('drop.remove', { name })}</Button>
      </span>
      {item.state === 'sending' && <progress value={percent} max={100} aria-label={`${t('drop.sending')}: ${name}`} />}
      {item.state === 'failed' && <FieldError id={item.key} word={common('form.errorPrefix')}>{sentence(`errors.${item.code ?? 'failed'}`)}</FieldError>}
    </li>
  )
}
