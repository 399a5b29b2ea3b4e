'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActButton } from '@/app/_components/act-button'
import { CheckGroup } from '@/app/_ui/check-group'
import { Checkbox } from '@/app/_ui/choices'
import { ActionForm, FormField, FormStatus, Submit, choiceOf } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { remindersInput } from '@/lib/inputs/reminders'
import { chooseRemindersAction, pauseRemindersAction } from './actions'

type Chosen = { digestAt: string; zone: string; workDays: string[]; daysBefore: string; immediate: boolean; weekly: boolean }
type Props = { chosen: Chosen; zones: readonly Option[]; weekdays: readonly Option[]; before: readonly Option[]; team: boolean; paused: string | null }

/** How one is reminded, and a pause of two weeks. */
export function RemindersForm({ chosen, zones, weekdays, before, team, paused }: Props) {
  const t = useWords('reminders')
  const common = useWords('common')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const of = useActionForm({ id: 'reminders', schema: remindersInput, action: chooseRemindersAction, defaults: chosen, onDone: () => { setSaved(true); router.refresh() } })
  return (
    <>
      <ActionForm of={of} className="form">
        <FormField of={of} name="digestAt" label={t('settings.digestAt')} required>
          {(control) => <TextInput {...control} type="time" width="short" />}
        </FormField>
        <FormField of={of} name="zone" label={t('settings.zone')}>
          {(control) => <Select {...control} options={zones} width="half" />}
        </FormField>
        <CheckGroup {...choiceOf(of, 'workDays', common('form.errorPrefix'))} legend={t('settings.workDays')} hint={t('settings.workDaysHint')} options={weekdays} />
        <FormField of={of} name="daysBefore" label={t('settings.daysBefore')}>
          {(control) => <Select {...control} options={before} width="half" />}
        </FormField>
        <Checkbox {...of.form.register('immediate')}>{t('settings.immediate')}</Checkbox>
        <p className="hint">{t('settings.immediateHint')}</p>
        {team && <Checkbox {...of.form.register('weekly')}>{t('settings.weekly')}</Checkbox>}
        <div className="row">
          <Submit of={of}>{t('settings.save')}</Submit>
          <FormStatus pending={of.pending} done={saved ? t('settings.saved') : undefined} />
        </div>
      </ActionForm>
      <h3 className="pause-head">{t('settings.pauseTitle')}</h3>
      <p className="meta">{paused ?? t('settings.pauseText')}</p>
      <p className="row">
        {paused
          ? <ActButton act={() => pauseRemindersAction({ pause: 'end' })}>{t('settings.resume')}</ActButton>
          : <ActButton act={() => pauseRemindersAction({ pause: 'begin' })}>{t('settings.pause')}</ActButton>}
      </p>
    </>
  )
}
