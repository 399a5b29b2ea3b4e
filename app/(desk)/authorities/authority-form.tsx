'use client'
import { useRouter } from 'next/navigation'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextArea, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { saveAuthorityInput } from '@/lib/inputs/authority'
import type { SaveAuthorityInput } from '@/lib/inputs/authority'
import { saveAuthorityAction } from './actions'
import { ContactFields } from './contact-fields'
import type { AuthorityOptions } from './authority-options'
import { LawFields } from './law-fields'
import { NameFields } from './name-fields'

type Props = { authority: SaveAuthorityInput; options: AuthorityOptions }

/** An authority of the directory: a new one when it has no id yet. */
export function AuthorityForm({ authority, options }: Props) {
  const t = useWords('authorities')
  const common = useWords('common')
  const router = useRouter()
  const of = useActionForm({
    id: 'authority', schema: saveAuthorityInput, action: saveAuthorityAction, defaults: authority,
    onDone: ({ authorityId }) => { router.push(`/authorities/${authorityId}`); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <NameFields of={of} languages={options.languages} />
      <section className="part-set" aria-labelledby="authority-place-head">
        <h2 id="authority-place-head">{t('where')}</h2>
        <FormField of={of} name="place" label={t('place')} hint={t('placeHint')} optional>
          {(control) => <TextInput {...control} autoComplete="off" maxLength={200} />}
        </FormField>
        <div className="two">
          <FormField of={of} name="country" label={t('country')} required>{(control) => <Select {...control} options={options.countries} empty={common('choose')} />}</FormField>
          <FormField of={of} name="language" label={t('language')} required>{(control) => <Select {...control} options={options.languages} empty={common('choose')} />}</FormField>
        </div>
        <div className="two">
          <FormField of={of} name="zone" label={t('zone')} required>{(control) => <Select {...control} options={options.zones} />}</FormField>
          <FormField of={of} name="officialCode" label={t('officialCode')} optional>{(control) => <TextInput {...control} autoComplete="off" maxLength={60} />}</FormField>
        </div>
        <FormField of={of} name="website" label={t('website')} optional>
          {(control) => <TextInput {...control} type="url" inputMode="url" autoComplete="off" maxLength={500} />}
        </FormField>
      </section>
      <LawFields of={of} laws={options.laws} />
      <section className="part-set" aria-labelledby="authority-calendar-head">
        <h2 id="authority-calendar-head">{t('calendar.title')}</h2>
        <FormField of={of} name="calendarId" label={t('calendar.which')} hint={t('calendar.hint')} required>
          {(control) => <Select {...control} width="half" options={options.calendars} empty={common('choose')} />}
        </FormField>
      </section>
      <ContactFields of={of} channels={options.channels} />
      <section className="part-set" aria-labelledby="authority-notes-head">
        <h2 id="authority-notes-head">{t('notes')}</h2>
        <FormField of={of} name="notes" label={t('notesLabel')} optional>{(control) => <TextArea {...control} rows={4} maxLength={5000} />}</FormField>
      </section>
      <p className="meta after-head">{t('keepNote')}</p>
      <div className="row">
        <Submit of={of}>{authority.authorityId ? t('submitChange') : t('submitAdd')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
