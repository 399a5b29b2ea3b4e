import type { ReactNode } from 'react'
import type { Option } from '@/app/_ui/inputs'
import { Words } from '@/app/_ui/words'
import { formatDay } from '@/lib/i18n/dates'
import { ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor } from '@/lib/i18n/translator'
import type { LikelyAnswer } from '@/lib/queries/inbox/likely-answers'
import type { CaseForms, FormQuestion } from '@/lib/queries/request/case-forms'
import { AnswerEdit } from './answer-edit'
import { CaseMenu } from './case-menu'
import { ClassifyEdit } from './classify-edit'
import { Composer } from './composer'
import type { ComposeTab } from './composer'
import { DateByHand, UndatedByHand } from './date-by-hand'
import { DetailsEdit } from './details-form'
import { FactMenu } from './fact-menu'
import { FilesAdd } from './files-add'
import { formChoices } from './form-choices'
import { formsWords } from './forms-words'
import { PeopleEdit } from './people-edit'
import { QuestionsEdit } from './questions-edit'

/** Every form of a case's page: each renders nothing where the person may not. */
type SlotProps = { forms: CaseForms; language: Language }

function InWords({ language, children }: { language: Language; children: ReactNode }) {
  return <Words language={language} messages={formsWords(language)}>{children}</Words>
}

/** The composer at the foot of the record: `?compose=note|reply|reminder|call|fact&type=…&remedy=…` opens a tab. */
export function ComposerSlot({ forms, language }: SlotProps) {
  const tabs = composeTabs(forms)
  if (tabs.length === 0) return null
  return (
    <InWords language={language}>
      <Composer
        requestId={forms.requestId} today={forms.today} channel={forms.details.channel} tabs={tabs} mayRecord={forms.may.record_fact}
        asksComplete={forms.asksComplete} choices={formChoices(forms, language)}
      />
    </InWords>
  )
}

function composeTabs({ may }: Pick<CaseForms, 'may'>): ComposeTab[] {
  return [...(may.note ? ['note' as const] : []), ...(may.log_message ? ['reply' as const, 'reminder' as const, 'call' as const] : []), ...(may.record_fact ? ['fact' as const] : [])]
}

/** "Edit" of the details. */
export function DetailsEditSlot({ forms, language }: SlotProps) {
  if (!forms.may.edit_request) return null
  const { requestId, version, details, tags, campaigns } = forms
  return <InWords language={language}><DetailsEdit {...{ requestId, version, details, tags, campaigns }} choices={formChoices(forms, language)} /></InWords>
}

/** "Edit" of the people: assignee, members, restriction. */
export function PeopleSlot({ forms, language }: SlotProps) {
  if (!forms.may.assign && !forms.may.restrict) return null
  const { requestId, assigneeId, people, members, restricted } = forms
  return <InWords language={language}><PeopleEdit {...{ requestId, assigneeId, people, members, restricted }} mayAssign={forms.may.assign} mayRestrict={forms.may.restrict} /></InWords>
}

/** "Edit" of the questions, until one has an answer. */
export function QuestionsEditSlot({ forms, language }: SlotProps) {
  const answered = forms.questions.some((one) => one.outcome !== 'none' || one.answer !== null)
  if (!forms.may.edit_request || answered) return null
  return <InWords language={language}><QuestionsEdit requestId={forms.requestId} version={forms.version} lang={forms.details.language} questions={typedOf(forms.questions)} /></InWords>
}

function typedOf(questions: readonly FormQuestion[]) {
  return questions.filter((one) => one.parentId === null).map((one) => ({
    text: one.text, parts: questions.filter((part) => part.parentId === one.id).map((part) => part.text).join('\n'), source: one.source ?? '', sourcePage: one.sourcePage ?? '',
  }))
}

/** What came of one question. `from`: documents of the message by which it is being decided; `likely`: where it seems to speak of this question. */
export function AnswerSlot({ forms, language, questionId, from = [], likely = [] }: SlotProps & { questionId: string; from?: readonly string[]; likely?: readonly LikelyAnswer[] }) {
  const question = forms.questions.find((one) => one.id === questionId)
  if (!forms.may.answer_question || !question) return null
  const { outcomes, grounds, documents } = formChoices(forms, language)
  return <InWords language={language}><AnswerEdit requestId={forms.requestId} question={question} choices={{ outcomes, grounds, documents: firstOf(documents, from) }} from={from[0] ?? ''} likely={likely.find((one) => one.questionId === questionId) ?? null} lang={forms.details.language} /></InWords>
}

function firstOf(documents: readonly Option[], ids: readonly string[]): Option[] {
  return [...documents.filter((one) => ids.includes(one.value)), ...documents.filter((one) => !ids.includes(one.value))]
}

/** "Set a date by hand" of one rule. */
export function DateByHandSlot({ forms, language, rule }: SlotProps & { rule: string }) {
  const date = forms.dates.find((one) => one.rule === rule)
  if (!forms.may.record_fact || !date) return null
  return <InWords language={language}><DateByHand requestId={forms.requestId} rule={rule} name={ruleName(language, rule)} dueOn={date.dueOn ?? ''} byHand={date.byHand} /></InWords>
}

/** "Set another date": for a rule that has none, also where no version of the law is loaded. */
export function UndatedByHandSlot({ forms, language }: SlotProps) {
  if (!forms.may.record_fact || forms.undated.length === 0) return null
  const rules = forms.undated.map((value) => ({ value, label: ruleName(language, value) }))
  return <InWords language={language}><div className="row byhandrow"><UndatedByHand requestId={forms.requestId} rules={rules} /></div></InWords>
}

/** Set right or take out one recorded fact. */
export function FactMenuSlot({ forms, language, factId }: SlotProps & { factId: string }) {
  const fact = forms.facts.find((one) => one.id === factId)
  if (!forms.may.record_fact || !fact) return null
  const name = sentenceFor(language, 'states', `fact.${fact.type}`)
  return <InWords language={language}><FactMenu requestId={forms.requestId} fact={fact} name={name} choices={formChoices(forms, language)} asksComplete={forms.asksComplete} /></InWords>
}

/** Says what a reply is that waits to be classified; nothing for any other message. */
export function ClassifySlot({ forms, language, messageId }: SlotProps & { messageId: string }) {
  const message = forms.waiting.find((one) => one.id === messageId)
  if (!forms.may.classify || !message) return null
  const { grounds } = formChoices(forms, language)
  return (
    <InWords language={language}>
      <ClassifyEdit requestId={forms.requestId} message={{ id: message.id, on: message.on }} day={formatDay(language, message.on)} asksComplete={forms.asksComplete} choices={{ grounds }} />
    </InWords>
  )
}

/** The "…" menu of the case; where nothing else is left, closing it as a button beside. */
export function CaseMenuSlot({ forms, language, toClose }: SlotProps & { toClose: boolean }) {
  return (
    <InWords language={language}>
      <CaseMenu
        requestId={forms.requestId} closed={forms.stage === 'closed'} restricted={forms.restricted} mayClose={forms.may.close} mayRestrict={forms.may.restrict}
        toClose={toClose} tabs={composeTabs(forms)}
      />
    </InWords>
  )
}

/** "Add" of the files. */
export function FilesAddSlot({ forms, language }: SlotProps) {
  if (!forms.may.add_document) return null
  return <InWords language={language}><FilesAdd requestId={forms.requestId} /></InWords>
}
