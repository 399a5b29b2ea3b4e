'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { AuthorityField } from '@/app/_components/authority-field/authority-field'
import type { AuthorityChoice } from '@/app/_components/authority-field/authority-choice'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { QuestionsField } from '@/app/_components/questions-field'
import type { OfQuestions } from '@/app/_components/of-questions'
import { Button, LinkButton } from '@/app/_ui/button'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { Icon } from '@/app/_ui/icon'
import { fieldIdOf } from '@/app/_ui/form-problems'
import { DoneLine } from '@/app/_ui/states'
import { useToast } from '@/app/_ui/toast'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { logFormInput } from '@/lib/inputs/log-form'
import type { LogForm as Typed } from '@/lib/inputs/log-form'
import { EMPTY_QUESTION } from '@/lib/inputs/questions-form'
import { fileMailAction } from '@/app/(desk)/inbox/actions'
import type { MailForCase } from '@/lib/queries/inbox/mail-for-case'
import { FileFields, HandFields, TitleField } from '../case-fields'
import type { OfCase } from '../case-fields'
import type { Choices } from '../choices'
import { logRequestAction } from './actions'
import { DateFields } from './date-fields'
import { DeadlinePanel } from './deadline-panel'
import { ReminderFields } from './reminder-fields'
import { StandingFields } from './standing-fields'
import { usePanel } from './use-panel'

interface Props {
  choices: Choices; defaults: Typed; authority: AuthorityChoice | null; today: string
  /** The mail from which the request is logged: it is filed there when that is done. */
  mail: MailForCase | null
}

/** "Log one already sent": one page, the dates beside it. */
export function LogForm({ choices, defaults, authority, today, mail }: Props) {
  const t = useWords('new-request')
  const router = useRouter()
  const say = useToast()
  const another = useRef(false)
  const [chosen, setChosen] = useState(authority)
  const there = chosen?.today ?? today
  const [round, setRound] = useState(0)
  const [logged, setLogged] = useState<{ id: string; ref: string } | null>(null)
  const of = useActionForm({
    id: 'log', schema: logFormInput(() => there), action: logRequestAction, defaults,
    onDone: (made) => {
      if (mail) return void goWithMail(mail.id, made.id)
      if (!another.current) return router.push(`/requests/${made.id}`)
      const { authority, requester, channel, assignee, campaign, tags, language, arrivedAs } = of.form.getValues()
      of.form.reset({ ...defaults, authority, requester, channel, assignee, campaign, tags, language, arrivedAs, questions: [EMPTY_QUESTION] })
      setLogged(made)
      setRound((count) => count + 1)
      window.scrollTo(0, 0)
      document.getElementById('log')?.focus()
      router.refresh()
    },
  })
  const inbox = useWords('inbox')
  const goWithMail = async (inboundId: string, requestId: string) => {
    const filed = await fileMailAction({ inboundId, requestId }).catch(() => null)
    say({ text: inbox(filed?.ok ? 'fromMail.filed' : 'fromMail.notFiled') })
    router.push(filed?.ok ? `/requests/${requestId}` : `/inbox?tab=match&mail=${inboundId}`)
    router.refresh()
  }
  const panel = usePanel(of.form)
  const lang = of.form.watch('language')
  const choose = (choice: AuthorityChoice | null, typed: string) => {
    setChosen(choice)
    of.form.setValue('authority', choice?.id ?? (typed.trim() ? '?' : ''))
    const written = choices.languages.find((option) => option.value === choice?.requestLanguage)
    if (written) of.form.setValue('language', written.value as Typed['language'])
  }
  const lawId = (panel.kind === 'dates' ? panel.lawId : chosen?.lawId) ?? ''
  const remedies = choices.remedies[lawId] ?? []

  return (
    <div className="with-consequence">
      <ActionForm of={of} className="stack" label={t('log')}>
        {logged && <DoneLine>{t('saved', { ref: logged.ref })} <LinkButton look="quiet" href={`/requests/${logged.id}`}>{t('openSaved', { ref: logged.ref })}</LinkButton></DoneLine>}
        {mail && (
          <details className="from-mail" open>
            <summary>{inbox('fromMail.title')}<Icon name="down" /></summary>
            <p className="meta">{inbox('fromMail.text')}</p>
            <p className="msg">{mail.text}</p>
          </details>
        )}
        <DropZone key={round} id={fieldIdOf('log', 'uploadIds')} label={t('documents')} hint={t('documentsHint')} onChange={(ids) => of.form.setValue('uploadIds', ids)} />
        <AuthorityField id={fieldIdOf('log', 'authority')} chosen={chosen} on={of.form.watch('arrivedOn') || of.form.watch('sentOn')} error={of.errorText('authority')} onChoose={choose} />
        <DateFields of={of} panel={panel} today={there} mayBeUrgent={choices.urgentLaws.includes(lawId)} />
        <TitleField of={of as unknown as OfCase} lang={lang} />
        <QuestionsField of={of as unknown as OfQuestions} lang={lang} />
        <HandFields of={of as unknown as OfCase} choices={choices} />
        <FileFields of={of as unknown as OfCase} choices={choices} />
        <StandingFields of={of} remedies={remedies} today={there} mayRecord={choices.mayRecord} round={round} />
        <ReminderFields of={of} today={there} />
        <div className="end-row">
          <span onClickCapture={() => (another.current = false)}><Submit of={of}>{t('save')}</Submit></span>
          {!mail && <Button aria-disabled={of.pending || undefined} type="submit" onClick={() => (another.current = true)}>{t('saveAnother')}</Button>}
          <FormStatus pending={of.pending} />
        </div>
      </ActionForm>
      <DeadlinePanel panel={panel} />
    </div>
  )
}
