'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Checkbox } from '@/app/_ui/choices'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextArea, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useToast } from '@/app/_ui/toast'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { RequestLanguage } from '@/lib/domain/request/words'
import { letterheadInput } from '@/lib/inputs/house/letterhead'
import type { Letterhead } from '@/lib/queries/house/requester-paper'
import { saveLetterheadAction } from '../actions'

interface LetterheadFormProps {
  requesterId: string
  letterheads: readonly Letterhead[]
  languages: readonly Option[]
  name: string
  address: string
}

/** Paper and signature in one language at a time; a language without any begins with the requester's name and seat. */
export function LetterheadForm(props: LetterheadFormProps) {
  const t = useWords('templates')
  const [language, setLanguage] = useState(props.letterheads[0]?.language ?? 'es')
  return (
    <>
      <div className="field">
        <label className="lab" htmlFor="letterhead-of">{t('head.language')}</label>
        <Select id="letterhead-of" width="half" value={language} options={props.languages} onChange={(event) => setLanguage(event.target.value)} />
      </div>
      <OneLetterhead key={language} {...props} language={language} />
    </>
  )
}

function OneLetterhead({ requesterId, letterheads, name, address, language }: LetterheadFormProps & { language: string }) {
  const t = useWords('templates')
  const router = useRouter()
  const say = useToast()
  const was = letterheads.find((one) => one.language === language)
  const of = useActionForm({
    id: 'letterhead', schema: letterheadInput, action: saveLetterheadAction,
    defaults: {
      requesterId, language: language as RequestLanguage, name: was?.name ?? name, address: was?.address ?? address, place: was?.place ?? '', signer: was?.signer ?? '',
      signerRole: was?.signerRole ?? '', logoUploadId: '', withoutLogo: false,
    },
    onDone: () => { of.form.setValue('logoUploadId', ''); say({ text: t('head.saved') }); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="name" label={t('head.name')} required>{(control) => <TextInput {...control} lang={language} maxLength={200} autoComplete="off" />}</FormField>
      <FormField of={of} name="address" label={t('head.address')} optional>{(control) => <TextArea {...control} lang={language} rows={3} maxLength={1000} />}</FormField>
      <FormField of={of} name="place" label={t('head.place')} optional>{(control) => <TextInput {...control} lang={language} width="half" maxLength={200} autoComplete="off" />}</FormField>
      <FormField of={of} name="signer" label={t('head.signer')} optional>{(control) => <TextInput {...control} lang={language} maxLength={200} autoComplete="off" />}</FormField>
      <FormField of={of} name="signerRole" label={t('head.signerRole')} optional>{(control) => <TextInput {...control} lang={language} maxLength={200} autoComplete="off" />}</FormField>
      {was?.hasLogo && <p className="meta">{t('head.hasLogo')}</p>}
      <DropZone id="letterhead-logoUploadId" label={t('head.logo')} onChange={([uploadId]) => of.form.setValue('logoUploadId', uploadId ?? '')} />
      {was?.hasLogo && <Checkbox {...of.form.register('withoutLogo')}>{t('head.withoutLogo')}</Checkbox>}
      <div className="row"><Submit of={of} look="plain">{t('head.save')}</Submit><FormStatus pending={of.pending} /></div>
    </ActionForm>
  )
}
