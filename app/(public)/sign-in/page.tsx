import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { readerLanguage } from '@/app/_components/reader'
import { Details } from '@/app/_ui/details'
import { PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { currentActor } from '@/lib/auth/current-actor'
import { ownPath } from '@/lib/auth/own-path'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { theOrganisation } from '@/lib/queries/house/organisation'
import { SignInForm } from './sign-in-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'sign-in')('title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const organisation = theOrganisation()
  if (!organisation) redirect('/set-up')
  const asked = await searchParams
  const next = ownPath(asked.next ?? asked.callbackUrl)
  if (await currentActor()) redirect(next)
  const language = await readerLanguage()
  const t = translatorFor(language, 'sign-in')
  return (
    <>
      <PageHead title={t('title')} lede={t('lede', { organisation: organisation.name })} />
      <Words language={language} messages={messagesFor(language, ['sign-in'])}>
        <SignInForm next={next} />
      </Words>
      <div className="after-form">
        <Details summary={t('forgot')}><p className="meta">{t('forgotText')}</p></Details>
        <p className="after-head"><Link prefetch={false} href="/law">{t('lawGuide')}</Link></p>
      </div>
    </>
  )
}
