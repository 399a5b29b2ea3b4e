'use client'
import { useFieldArray } from 'react-hook-form'
import { FormField } from '@/app/_ui/form'
import { DateInput, Select } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'
import { FormPart } from './form-part'
import type { AuthorityFormState } from './form-part'

/** Which law binds the authority, from when to when. */
export function LawFields({ of, laws }: { of: AuthorityFormState; laws: readonly Option[] }) {
  const t = useWords('authorities')
  const common = useWords('common')
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name: 'laws' })
  return (
    <FormPart
      id="authority-laws" title={t('laws')} hint={t('lawsHint')} add={t('addLaw')} rows={fields} least={1} most={20}
      remove={common('remove')} removeLabel={(index) => t('removeLaw', { number: index + 1 })}
      onAdd={() => append({ lawId: '', fromOn: '', toOn: '' }, { focusName: `laws.${fields.length}.lawId` })} onRemove={remove}
    >
      {(index) => (
        <>
          <FormField of={of} name={`laws.${index}.lawId`} label={t('law')} required>
            {(control) => <Select {...control} options={laws} empty={common('choose')} />}
          </FormField>
          <div className="two">
            <FormField of={of} name={`laws.${index}.fromOn`} label={t('from')} required>{(control) => <DateInput {...control} />}</FormField>
            <FormField of={of} name={`laws.${index}.toOn`} label={t('to')} optional>{(control) => <DateInput {...control} />}</FormField>
          </div>
        </>
      )}
    </FormPart>
  )
}
