import type { Metadata } from 'next'
import { DeadLink } from '@/app/_components/dead-link'
import { readerLanguage } from '@/app/_components/reader'
import { PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { linkState } from '@/lib/queries/house/link-state'
import { ResetForm } from './reset-form'

type Props = { params: Promise<{ secret: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'sign-in')('reset.title') }
}

export default async function ResetPage({ params }: Props) {
  const { secret } = await params
  const language = await readerLanguage()
  const link = linkState('password_reset', secret)
  if (link.state !== 'open') return <DeadLink language={language} state={link.state} />
  const t = translatorFor(language, 'sign-in')
  return (
    <>
      <PageHead title={t('reset.title')} lede={t('reset.lede', { email: link.email ?? '' })} />
      <Words language={language} messages={messagesFor(language, ['sign-in'])}>
        <ResetForm secret={secret} email={link.email ?? ''} />
      </Words>
    </>
  )
}
