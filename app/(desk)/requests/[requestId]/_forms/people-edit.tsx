'use client'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { ActButton } from '@/app/_components/act-button'
import { Dialog } from '@/app/_ui/dialog'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select } from '@/app/_ui/inputs'
import { useToast } from '@/app/_ui/toast'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { assigneeFormInput, memberFormInput } from '@/lib/inputs/case-forms'
import type { CaseForms } from '@/lib/queries/request/case-forms'
import { addMemberAction, assignAction, removeMemberAction, restrictAction } from '../actions-people'

type Props = Pick<CaseForms, 'requestId' | 'assigneeId' | 'people' | 'members' | 'restricted'> & { mayAssign: boolean; mayRestrict: boolean }

/** Who works on a case: whom it is given to, its members, and whether they alone see it. */
export function PeopleEdit(props: Props) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={t('people.title')} description={t('people.text')} open={open} onOpenChange={setOpen}
      trigger={<button type="button" className="as-link" aria-label={t('people.open')}>{common('edit')}</button>}
    >
      {props.mayAssign && <AssigneeForm key={props.assigneeId} {...props} close={() => setOpen(false)} />}
      <h3>{t('people.members')}</h3>
      <ul className="lines">
        {props.members.map((member) => (
          <li key={member.id}>
            <span>{member.name}{member.disabled && <span className="meta"> {t('people.disabled')}</span>}</span>
            {props.mayAssign && member.id !== props.assigneeId && (
              <ActButton look="quiet" label={t('people.removeName', { name: member.name })} act={() => removeMemberAction({ requestId: props.requestId, personId: member.id })}>
                {common('remove')}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {props.members.length === 0 && <p className="meta">{t('people.noMembers')}</p>}
      {props.mayAssign && <MemberForm {...props} />}
      {props.mayRestrict && (
        <section className="restrict">
          <h3>{t('people.restriction')}</h3>
          <p className="meta">{t(props.restricted ? 'people.isRestricted' : 'people.isOpen')}</p>
          <ActButton act={() => restrictAction({ requestId: props.requestId, restricted: !props.restricted })}>{t(props.restricted ? 'people.openUp' : 'people.restrict')}</ActButton>
        </section>
      )}
    </Dialog>
  )
}

function AssigneeForm({ requestId, assigneeId, people, close }: Props & { close: () => void }) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const router = useRouter()
  const say = useToast()
  const of = useActionForm({
    id: 'assign', schema: assigneeFormInput, defaults: { assigneeId: assigneeId ?? '' },
    onDone: () => {
      // The toast outlives the form, and can be reached once the dialog is gone: what it takes back is what stood before.
      close()
      say({ text: t('people.assigned'), undo: () => void assignAction({ requestId, assigneeId }).then(() => router.refresh(), () => undefined) })
      router.refresh()
    },
    action: ({ assigneeId: chosen }) => assignAction({ requestId, assigneeId: chosen || null }),
  })
  return (
    <ActionForm of={of} className="with-button">
      <FormField of={of} name="assigneeId" label={t('people.assignee')}>
        {(control) => <Select {...control} empty={common('nobody')} options={people.filter((one) => one.acts || one.id === assigneeId).map(({ id, name }) => ({ value: id, label: name }))} />}
      </FormField>
      <Submit of={of} look="plain">{t('people.assign')}</Submit>
      <FormStatus pending={of.pending} />
    </ActionForm>
  )
}

function MemberForm({ requestId, people, members }: Props) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const router = useRouter()
  const others = people.filter(({ id }) => !members.some((member) => member.id === id))
  const of = useActionForm({
    id: 'member', schema: memberFormInput, defaults: { personId: '' }, onDone: () => { of.form.reset(); router.refresh() },
    action: (typed) => addMemberAction({ requestId, ...typed }),
  })
  if (others.length === 0) return null
  return (
    <ActionForm of={of} className="with-button">
      <FormField of={of} name="personId" label={t('people.addMember')} hint={t('people.addMemberHint')}>
        {(control) => <Select {...control} empty={common('choose')} options={others.map(({ id, name }) => ({ value: id, label: name }))} />}
      </FormField>
      <Submit of={of} look="plain">{common('add')}</Submit>
      <FormStatus pending={of.pending} />
    </ActionForm>
  )
}
