import type { Metadata } from 'next'
import { pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { DoneLine } from '@/app/_ui/states'
import { Seg } from '@/app/_ui/tabs'
import { Words } from '@/app/_ui/words'
import { today } from '@/lib/clock'
import { mayInHouse } from '@/lib/domain/permissions'
import { formatDay, formatDayNear } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { pendingLawData } from '@/lib/queries/calendar/law-data-state'
import { yearsToConfirm } from '@/lib/queries/calendar/years-to-confirm'
import { asleepCases } from '@/lib/queries/today/asleep'
import { comingUp } from '@/lib/queries/today/coming-up'
import { firstSteps } from '@/lib/queries/today/first-steps'
import { justHappened } from '@/lib/queries/today/just-happened'
import { lettersToApprove, ownLetters } from '@/lib/queries/today/letters-to-approve'
import { ourDeadlines } from '@/lib/queries/today/our-deadlines'
import { mailTroubles } from '@/lib/queries/today/mail-troubles'
import { ownDrafts } from '@/lib/queries/today/own-drafts'
import { repliesToClassify } from '@/lib/queries/today/replies-to-classify'
import { teamLoad } from '@/lib/queries/today/team-load'
import { timePassed } from '@/lib/queries/today/time-passed'
import { firstScope } from '@/lib/queries/today/today-scope'
import { Asleep } from './asleep'
import { attempt } from './attempt'
import { Begin } from './begin'
import { Coming } from './coming'
import { Group } from './group'
import { DraftRow, OurRow, PassedRow, ReplyRow } from './groups'
import { LetterRow } from './letter-row'
import { Happened } from './happened'
import { Summary } from './summary'
import { Team } from './team'
import { ToConfirm } from './to-confirm'
import { TroubleRow } from './trouble-row'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'today')('title') }
}

export default async function TodayPage({ searchParams }: Props) {
  const { actor, language, zone } = await pageActor()
  const t = translatorFor(language, 'today')
  const day = today(zone)
  const heading = t('heading', { day: formatDay(language, day, 'full') })
  const steps = firstSteps(actor)
  if (!steps.hasCases) return <Begin language={language} actor={actor} heading={heading} steps={steps} />
  const asked = (await searchParams).whose
  const scope = asked === 'mine' || asked === 'team' ? asked : firstScope(actor)
  const ours = attempt(() => ourDeadlines(actor, scope, language, day))
  const replies = attempt(() => repliesToClassify(actor, scope, language))
  const passed = attempt(() => timePassed(actor, scope, language, day))
  const approve = attempt(() => lettersToApprove(actor, language))
  const letters = attempt(() => ownLetters(actor, language))
  const drafts = attempt(() => ownDrafts(actor, language))
  const troubles = attempt(() => mailTroubles(actor, scope, language))
  const coming = attempt(() => comingUp(actor, scope, language, day))
  const loads = mayInHouse(actor, 'manage_campaigns') ? attempt(() => teamLoad(actor, day)) : null
  const happened = attempt(() => justHappened(actor, scope, language))
  const asleep = attempt(() => asleepCases(actor, language, day))
  const years = attempt(() => yearsToConfirm(actor, day))
  const law = attempt(() => pendingLawData(actor))
  const total = (group: { ok: true; value: { total: number } } | { ok: false }) => (group.ok ? group.value.total : 0)
  const counts = { ours: total(ours), passed: total(passed), replies: total(replies), approve: total(approve), letters: total(letters), drafts: total(drafts) }
  const nothing = troubles.ok && troubles.value.total === 0 && ours.ok && passed.ok && replies.ok && approve.ok && letters.ok && drafts.ok && Object.values(counts).every((count) => count === 0)
  const next = coming.ok ? coming.value.find((row) => row.kind === 'deadline') : undefined
  const mine = scope === 'mine' ? '&assignee=me' : ''
  return (
    <>
      <PageHead title={heading} lede={nothing ? undefined : <Summary language={language} counts={counts} />}>
        <Seg label={t('whose')} tabs={[{ href: '/today?whose=mine', label: t('mine'), current: scope === 'mine' }, { href: '/today?whose=team', label: t('team'), current: scope === 'team' }]} />
      </PageHead>
      <div className="today-page">
        <Words language={language} messages={messagesFor(language, ['today'])}>
          <div className="needs">
            {nothing && <DoneLine>{next ? t('doneNext', { authority: next.authority.name, day: formatDayNear(language, next.on, day) }) : t('done')}</DoneLine>}
            <Group language={language} name="ours" group={ours} all={`/requests?whose=ours${mine}`} row={(row, first) => <OurRow key={row.id} language={language} today={day} row={row} first={first} />} />
            <Group language={language} name="troubles" group={troubles} row={(row) => <TroubleRow key={row.mailId} language={language} today={day} zone={zone} row={row} />} />
            <Group language={language} name="replies" group={replies} all="/inbox?tab=classify" row={(row) => <ReplyRow key={row.messageId} language={language} today={day} row={row} />} />
            <Group language={language} name="passed" group={passed} all={`/requests?view=overdue${mine}`} row={(row) => <PassedRow key={row.id} language={language} today={day} row={row} />} />
            <Group language={language} name="approve" group={approve} row={(row, first) => <LetterRow key={row.letterId} language={language} today={day} zone={zone} row={row} verb="approve" first={first} />} />
            <Group language={language} name="letters" group={letters} row={(row) => <LetterRow key={row.letterId} language={language} today={day} zone={zone} row={row} verb="letter" />} />
            <Group language={language} name="drafts" group={drafts} all="/requests?view=drafts" row={(row) => <DraftRow key={row.id} language={language} today={day} zone={zone} row={row} />} />
            {asleep.ok && <Asleep language={language} today={day} rows={asleep.value} />}
          </div>
        </Words>
        <aside aria-label={t('aside')}>
          {years.ok && law.ok && <ToConfirm language={language} years={years.value} law={law.value} />}
          {coming.ok && <Coming language={language} today={day} rows={coming.value} />}
          {loads?.ok && <Team language={language} loads={loads.value} />}
          {happened.ok && <Happened language={language} zone={zone} rows={happened.value} />}
        </aside>
      </div>
    </>
  )
}
