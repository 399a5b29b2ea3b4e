'use client'
import { useState } from 'react'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useSentence, useWords } from '@/app/_ui/words'
import type { Purpose } from '@/lib/domain/letter/words'
import type { RequestLanguage } from '@/lib/domain/request/words'
import { previewTemplateInput } from '@/lib/inputs/template'
import { previewTemplateAction } from '../actions'

interface PreviewInCaseProps {
  templateId: string
  purpose: Purpose
  language: string
  subject: string
  body: string
}

/** How the saved wording reads with the values of a case that the person may see. */
export function PreviewInCase({ templateId, purpose, language, subject, body }: PreviewInCaseProps) {
  const t = useWords('templates')
  const field = useSentence('letters', 'unknown')
  const [shown, setShown] = useState<{ ref: string; plain: string; missing: string[] } | null>(null)
  const of = useActionForm({
    id: 'preview', schema: previewTemplateInput, action: previewTemplateAction,
    defaults: { templateId, purpose, language: language as RequestLanguage, subject, body, ref: '' }, onDone: setShown,
  })
  return (
    <>
      <ActionForm of={of}>
        <FormField of={of} name="ref" label={t('preview.ref')} hint={t('preview.refHint')} required>{(control) => <TextInput {...control} width="half" autoComplete="off" maxLength={40} />}</FormField>
        <div className="row"><Submit of={of} look="plain">{t('preview.submit')}</Submit><FormStatus pending={of.pending} /></div>
      </ActionForm>
      {shown && (
        <div role="status">
          <h3>{t('preview.result', { ref: shown.ref })}</h3>
          {shown.missing.length > 0 && <p className="meta">{t('preview.missing', { fields: shown.missing.map((name) => field(`fields.${name}`)).join(', ') })}</p>}
          <pre className="paper templatepaper" lang={language} tabIndex={0}>{shown.plain}</pre>
        </div>
      )}
    </>
  )
}
