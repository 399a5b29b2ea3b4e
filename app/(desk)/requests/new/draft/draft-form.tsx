'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AuthorityField } from '@/app/_components/authority-field/authority-field'
import type { AuthorityChoice } from '@/app/_components/authority-field/authority-choice'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { QuestionsField } from '@/app/_components/questions-field'
import type { OfQuestions } from '@/app/_components/of-questions'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { fieldIdOf } from '@/app/_ui/form-problems'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { draftFormInput } from '@/lib/inputs/draft-form'
import type { DraftForm as Typed } from '@/lib/inputs/draft-form'
import { FileFields, HandFields, TitleField } from '../case-fields'
import type { OfCase } from '../case-fields'
import type { Choices } from '../choices'
import { draftRequestAction } from './actions'

/** "Draft a new request": what is asked, of whom, in whose name. */
export function DraftForm({ choices, defaults, authority }: { choices: Choices; defaults: Typed; authority: AuthorityChoice | null }) {
  const t = useWords('new-request')
  const router = useRouter()
  const [chosen, setChosen] = useState(authority)
  const of = useActionForm({
    id: 'draft', schema: draftFormInput, action: draftRequestAction, defaults, onDone: (made) => router.push(`/requests/${made.id}`),
  })
  const lang = of.form.watch('language')
  const choose = (choice: AuthorityChoice | null, typed: string) => {
    setChosen(choice)
    of.form.setValue('authority', choice?.id ?? (typed.trim() ? '?' : ''))
    const written = choices.languages.find((option) => option.value === choice?.requestLanguage)
    if (written) of.form.setValue('language', written.value as Typed['language'])
  }
  return (
    <ActionForm of={of} className="stack narrow" label={t('draft')}>
      <AuthorityField id={fieldIdOf('draft', 'authority')} chosen={chosen} on="" error={of.errorText('authority')} onChoose={choose} />
      <TitleField of={of as unknown as OfCase} lang={lang} />
      <QuestionsField of={of as unknown as OfQuestions} lang={lang} />
      <DropZone id={fieldIdOf('draft', 'uploadIds')} label={t('draftDocuments')} hint={t('draftDocumentsHint')} onChange={(ids) => of.form.setValue('uploadIds', ids)} />
      <HandFields of={of as unknown as OfCase} choices={choices} />
      <FileFields of={of as unknown as OfCase} choices={choices} />
      <div className="end-row">
        <Submit of={of}>{t('saveDraft')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
