import type { Metadata } from 'next'
import { notFoundIf, pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { mayTakeOver } from '@/lib/domain/permissions'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { TakeOverForm } from './take-over-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/take-over')).language, 'settings')('takeOver.title') }
}

export default async function TakeOverPage() {
  const { actor, language } = await pageActor('/settings/take-over')
  notFoundIf(!mayTakeOver(actor))
  const t = translatorFor(language, 'settings')
  return (
    <>
      <PageHead title={t('takeOver.title')} lede={t('takeOver.lede')} />
      <Words language={language} messages={messagesFor(language, ['settings'])}><TakeOverForm /></Words>
    </>
  )
}
