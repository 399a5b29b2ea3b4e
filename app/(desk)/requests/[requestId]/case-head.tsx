import { StatusPill } from '@/app/_components/status-pill'
import { Avatar, initialsOf } from '@/app/_ui/avatar'
import { LinkButton } from '@/app/_ui/button'
import { Breadcrumbs } from '@/app/_ui/page-head'
import { Pill } from '@/app/_ui/pill'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import type { MainAct } from '@/lib/domain/request/main-step'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { CaseForms } from '@/lib/queries/request/case-forms'
import type { RequestPage } from '@/lib/queries/request/request-page'
import { CaseMenuSlot } from './_forms/slots'
import type { LetterStep } from './letters/letter-step'

interface HeadProps {
  page: RequestPage
  /** The first is the main button. */
  acts: readonly MainAct[]
  /** The letter that the next step asks for: then that is the main button. */
  letter: LetterStep | null
  /** Nothing is left but to close it: then that is the main button. */
  toClose: boolean
  forms: CaseForms
  language: Language
}

/** Which case this is and where it stands; the main button is the next legal step, others that are open stand beside it. */
export function CaseHead({ page, acts, letter, toClose, forms, language }: HeadProps) {
  const t = translatorFor(language, 'request')
  const law = shortLawName(page.law.id)
  return (
    <>
      <Breadcrumbs label={t('crumbs')} crumbs={[{ href: '/requests', label: t('requests') }, ...(page.campaign ? [{ label: page.campaign }] : []), { label: page.ref }]} />
      <header className="casehead">
        <div>
          <p className="to" lang={page.authority.language}>{page.authority.name}</p>
          <h1 lang={page.language}>{page.title}</h1>
          <div className="facts">
            <StatusPill language={language} status={page.status} />
            {page.restricted && <Pill tone="idle" icon="lock">{sentenceFor(language, 'states', 'mark.restricted')}</Pill>}
            <span>{t('askedBy', { name: page.requester.name })}</span>
            <span><span lang={law.language}>{law.name}</span>{page.law.version && `, ${t('version', { on: formatDay(language, page.law.version, 'long') })}`}</span>
            {page.assignee
              ? <Avatar initials={initialsOf(page.assignee.name)} name={page.assignee.name} />
              : <Avatar initials={null} name={t('noAssignee')} />}
          </div>
        </div>
        <div className="row">
          {letter && (
            <LinkButton look="primary" icon="file" href={letter.href}>
              {sentenceFor(language, 'letter-desk', letter.begun ? 'act.open' : 'act.write', { letter: sentenceFor(language, 'states', `purpose.${letter.purpose}`) })}
            </LinkButton>
          )}
          {acts.map((act, index) => (
            <LinkButton key={act.step} {...(index === 0 && !letter ? { look: 'primary' as const } : {})} icon={act.compose === 'reply' ? 'inbox' : 'scale'} href={addressOf(page.id, act)}>{t(`main.${act.step}`)}</LinkButton>
          ))}
          <CaseMenuSlot forms={forms} language={language} toClose={toClose} />
        </div>
      </header>
    </>
  )
}

function addressOf(requestId: string, act: MainAct): string {
  const wanted = new URLSearchParams({ compose: act.compose, ...(act.type ? { type: act.type } : {}), ...(act.remedy ? { remedy: act.remedy } : {}) })
  return `/requests/${requestId}?${wanted}#compose`
}
