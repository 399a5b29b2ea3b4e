import type { Metadata } from 'next'
import { asChoice } from '@/app/_components/authority-field/authority-choice'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { Words } from '@/app/_ui/words'
import { today } from '@/lib/clock'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { findAuthorities } from '@/lib/queries/authority/find-authorities'
import { mailForCase } from '@/lib/queries/inbox/mail-for-case'
import { newRequestChoices } from '@/lib/queries/request/new-request-choices'
import { choicesFor } from '../choices'
import { firstLog } from '../first-values'
import { KindHead } from '../kind-head'
import { LogForm } from './log-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'new-request')('page.log') }
}

export default async function LogPage({ searchParams }: Props) {
  const { actor, person, language, zone } = await pageActor()
  const offered = await foundOr404(() => newRequestChoices(actor))
  const query = await searchParams
  const mailId = [query.mail ?? ''].flat()[0] ?? ''
  const mail = mailId ? await foundOr404(() => mailForCase(actor, mailId)) : null
  const asked = mail?.authorityId ?? [query.authority ?? ''].flat()[0] ?? ''
  const authority = asked ? findAuthorities(actor, { ids: [asked] }, language, null)[0] : undefined
  const chosen = authority ? asChoice(language, authority) : null
  return (
    <>
      <KindHead language={language} kind="log" authority={chosen?.id ?? null} />
      <Words language={language} messages={messagesFor(language, ['new-request', 'documents', 'states', 'inbox'])}>
        <LogForm choices={choicesFor(language, offered, person.id)} defaults={{ ...firstLog(offered, chosen, person.id), ...(mail ? { title: mail.subject } : {}) }} authority={chosen} today={today(zone)} mail={mail} />
      </Words>
    </>
  )
}
