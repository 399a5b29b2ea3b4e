import type { Metadata } from 'next'
import { DeadLink } from '@/app/_components/dead-link'
import { readerLanguage } from '@/app/_components/reader'
import { PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { LANGUAGES, OWN_NAMES } from '@/lib/i18n/languages'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { linkState } from '@/lib/queries/house/link-state'
import { theOrganisation } from '@/lib/queries/house/organisation'
import { InvitationForm } from './invitation-form'

type Props = { params: Promise<{ secret: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'sign-in')('invitation.submit') }
}

export default async function InvitationPage({ params }: Props) {
  const { secret } = await params
  const language = await readerLanguage()
  const link = linkState('invitation', secret)
  if (link.state !== 'open') return <DeadLink language={language} state={link.state} />
  const t = translatorFor(language, 'sign-in')
  const role = sentenceFor(language, 'states', `role.${link.role ?? 'observer'}`)
  return (
    <>
      <PageHead title={t('invitation.title', { organisation: theOrganisation()?.name ?? '' })} lede={t('invitation.lede', { email: link.email ?? '', role })} />
      <Words language={language} messages={messagesFor(language, ['sign-in'])}>
        <InvitationForm
          secret={secret} email={link.email ?? ''} name={link.name ?? ''} language={language}
          languages={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value], lang: value }))}
        />
      </Words>
    </>
  )
}
