import { LinkButton } from '@/app/_ui/button'
import { PageHead } from '@/app/_ui/page-head'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

/** A link of an invitation or a reset that leads nowhere any more, and what to do. */
export function DeadLink({ language, state }: { language: Language; state: 'link_used' | 'link_expired' }) {
  const t = translatorFor(language, 'sign-in')
  return (
    <>
      <PageHead title={t('dead.title')} lede={t(`dead.${state}`)} />
      <LinkButton href="/sign-in">{t('dead.toSignIn')}</LinkButton>
    </>
  )
}
