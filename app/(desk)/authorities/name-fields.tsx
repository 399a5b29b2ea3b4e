'use client'
import { useFieldArray } from 'react-hook-form'
import { FormField } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'
import type { SaveAuthorityInput } from '@/lib/inputs/authority'
import { FormPart } from './form-part'
import type { AuthorityFormState } from './form-part'

/** The official name in each language and script; the first one is needed. */
export function NameFields({ of, languages }: { of: AuthorityFormState; languages: readonly Option[] }) {
  const t = useWords('authorities')
  const common = useWords('common')
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name: 'names' })
  const unused = () => languages.find(({ value }) => !of.form.getValues('names').some((one) => one.language === value))?.value ?? 'es'
  return (
    <FormPart
      id="authority-names" title={t('names')} hint={t('namesHint')} add={t('addName')} rows={fields} least={1} most={languages.length}
      remove={common('remove')} removeLabel={(index) => t('removeName', { number: index + 1 })}
      onAdd={() => append({ language: unused() as SaveAuthorityInput['language'], name: '' }, { focusName: `names.${fields.length}.name` })} onRemove={remove}
    >
      {(index) => (
        <>
          <FormField of={of} name={`names.${index}.name`} label={t('officialName')} required>
            {(control) => <TextInput {...control} autoComplete="off" maxLength={300} />}
          </FormField>
          <FormField of={of} name={`names.${index}.language`} label={t('nameLanguage')} required>
            {(control) => <Select {...control} width="half" options={languages} />}
          </FormField>
        </>
      )}
    </FormPart>
  )
}
