'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { useWords } from '@/app/_ui/words'

/** Copies one field, and says that it did. */
export function CopyField({ what, value }: { what: string; value: string }) {
  const t = useWords('outbox')
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(value).then(() => setCopied(true), () => setCopied(false))
  return (
    <span className="row">
      <Button icon="file" onClick={copy}>{t('package.copy', { what })}</Button>
      <span className="meta" role="status">{copied ? t('package.copied') : ''}</span>
    </span>
  )
}
