'use client'
import { Button } from '../_ui/button'
import { PageHead } from '../_ui/page-head'
import { PageTitle } from '../_ui/page-title'
import { useWords } from '../_ui/words'

/** What failed, what is safe, one thing to try. */
export function PageFailed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useWords('common')
  return (
    <div className="failed" role="alert">
      <PageTitle>{t('failed.title')}</PageTitle>
      <PageHead title={t('failed.title')} lede={t('failed.text')} />
      <div className="row">
        <Button look="primary" onClick={reset}>{t('failed.retry')}</Button>
        {error.digest && <span className="meta">{t('failed.reference', { digest: error.digest })}</span>}
      </div>
    </div>
  )
}
