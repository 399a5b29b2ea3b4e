'use client'
import { useFieldArray } from 'react-hook-form'
import { FormField } from '@/app/_ui/form'
import { DateInput, Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'
import { FormPart } from './form-part'
import type { AuthorityFormState } from './form-part'

/** Where the authority takes requests: a register, an address, an office, each with the day on which somebody last confirmed it. */
export function ContactFields({ of, channels }: { of: AuthorityFormState; channels: readonly Option[] }) {
  const t = useWords('authorities')
  const common = useWords('common')
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name: 'contacts' })
  return (
    <FormPart
      id="authority-contacts" title={t('contacts')} add={t('addContact')} rows={fields} most={30}
      remove={common('remove')} removeLabel={(index) => t('removeContact', { number: index + 1 })}
      onAdd={() => append({ channel: 'email', address: '', office: '', note: '', confirmedOn: '' }, { focusName: `contacts.${fields.length}.address` })} onRemove={remove}
    >
      {(index) => (
        <>
          <FormField of={of} name={`contacts.${index}.channel`} label={t('channel')} required>
            {(control) => <Select {...control} width="half" options={channels} />}
          </FormField>
          <FormField of={of} name={`contacts.${index}.address`} label={t('address')} hint={t('addressHint')} required>
            {(control) => <TextInput {...control} autoComplete="off" maxLength={500} />}
          </FormField>
          <div className="two">
            <FormField of={of} name={`contacts.${index}.office`} label={t('office')} optional>
              {(control) => <TextInput {...control} autoComplete="off" maxLength={200} />}
            </FormField>
            <FormField of={of} name={`contacts.${index}.confirmedOn`} label={t('confirmedOn')} optional>{(control) => <DateInput {...control} />}</FormField>
          </div>
          <FormField of={of} name={`contacts.${index}.note`} label={t('contactNote')} optional>
            {(control) => <TextInput {...control} autoComplete="off" maxLength={500} />}
          </FormField>
        </>
      )}
    </FormPart>
  )
}
