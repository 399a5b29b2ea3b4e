'use client'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { FormField } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import type { ActionFormState } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { FactForm } from '@/lib/inputs/fact-form'
import type { FormChoices } from './form-choices'

type Props = { of: ActionFormState<FactForm, FactForm>; choices: FormChoices; requestId: string; files?: number }

/** What proves a fact: a document of the case, a new one, or words. `files` counts the rounds of the drop zone; none shows without it. */
export function EvidenceFields({ of, choices, requestId, files }: Props) {
  const t = useWords('request-forms')
  return (
    <>
      <div className="two">
        {choices.documents.length > 0 && (
          <FormField of={of} name="documentId" label={t('fact.document')} optional>{(control) => <Select {...control} empty={t('fact.noDocument')} options={choices.documents} />}</FormField>
        )}
        <FormField of={of} name="evidenceNote" label={t('fact.evidenceNote')} hint={t('fact.evidenceNoteHint')} optional>{(control) => <TextInput {...control} autoComplete="off" />}</FormField>
      </div>
      {files !== undefined && <DropZone key={files} requestId={requestId} label={t('fact.files')} onChange={(ids) => of.form.setValue('uploadIds', ids)} />}
    </>
  )
}
