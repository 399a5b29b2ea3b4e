'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { OrganisationFields } from '@/app/_components/organisation-fields'
import { CheckGroup } from '@/app/_ui/check-group'
import { Checkbox } from '@/app/_ui/choices'
import { ActionForm, FormStatus, Submit, choiceOf } from '@/app/_ui/form'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { organisationInput } from '@/lib/inputs/house/organisation'
import { changeOrganisationAction } from './actions'

type Settings = { name: string; language: string; languages: string[]; zone: string; workDays: string[]; fourEyes: boolean; hideTitles: boolean }
type Props = { organisation: Settings; languages: readonly Option[]; zones: readonly Option[]; weekdays: readonly Option[] }

/** The settings of the organisation. */
export function OrganisationForm({ organisation, languages, zones, weekdays }: Props) {
  const t = useWords('settings')
  const common = useWords('common')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const of = useActionForm({
    id: 'organisation', schema: organisationInput, action: changeOrganisationAction, defaults: organisation,
    onDone: () => { setSaved(true); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <OrganisationFields of={of} languages={languages} zones={zones} />
      <CheckGroup
        {...choiceOf(of, 'workDays', common('form.errorPrefix'))} legend={t('organisation.workDays')} hint={t('organisation.workDaysHint')} options={weekdays}
      />
      <Checkbox {...of.form.register('fourEyes')}>{t('organisation.fourEyes')}</Checkbox>
      <Checkbox {...of.form.register('hideTitles')}>{t('organisation.hideTitles')}</Checkbox>
      <div className="row">
        <Submit of={of}>{common('save')}</Submit>
        <FormStatus pending={of.pending} done={saved ? common('saved') : undefined} />
      </div>
    </ActionForm>
  )
}
