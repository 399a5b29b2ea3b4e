import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { languageOptions } from '@/app/_components/language-options'
import { readerLanguage } from '@/app/_components/reader'
import { zoneOptions } from '@/app/_components/zones'
import { PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { linkState } from '@/lib/queries/house/link-state'
import { theOrganisation } from '@/lib/queries/house/organisation'
import { ExampleForm } from './example-form'
import { SetUpForm } from './set-up-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'set-up')('title') }
}

export default async function SetUpPage({ searchParams }: Props) {
  if (theOrganisation()) redirect('/')
  const language = await readerLanguage()
  const t = translatorFor(language, 'set-up')
  const { token } = await searchParams
  if (typeof token !== 'string') return <PageHead title={t('noLink.title')} lede={t('noLink.text')} />
  if (linkState('set_up', token).state !== 'open') return <PageHead title={t('dead.title')} lede={t('dead.text')} />
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <Words language={language} messages={messagesFor(language, ['set-up', 'sign-in'])}>
        <SetUpForm token={token} language={language} languages={languageOptions()} zones={zoneOptions()} />
        <ExampleForm token={token} roles={messagesFor(language, ['states']).states.role} />
      </Words>
    </>
  )
}
