import { Button, LinkButton } from '@/app/_ui/button'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

/** Work out, and start over. The form is a plain GET form: it works without scripts, and its address can be shared. */
export function FormButtons({ language }: { language: Language }) {
  const t = translatorFor(language, 'calculator')
  return (
    <div className="row">
      <Button type="submit" look="primary">{t('submit')}</Button>
      <LinkButton look="quiet" href="/law/calculator">{t('clear')}</LinkButton>
    </div>
  )
}
