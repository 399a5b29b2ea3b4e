'use client'
import { Checkbox, Radios } from '@/app/_ui/choices'
import { FormField, choiceOf } from '@/app/_ui/form'
import { DateInput, TextInput } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'
import { ARRIVALS } from '@/lib/inputs/log-form-facts'
import { DeadlineLine } from './deadline-panel'
import type { OfLog } from './of-log'
import type { Panel } from './panel'

/** When the clock began: the day on the receipt, or the days between which it arrived; and the day on which it was sent. */
export function DateFields({ of, panel, today, mayBeUrgent }: { of: OfLog; panel: Panel; today: string; mayBeUrgent: boolean }) {
  const t = useWords('new-request')
  const [uncertain, as, urgent] = of.form.watch(['uncertain', 'arrivedAs', 'urgent'])
  return (
    <>
      <Radios {...choiceOf(of, 'arrivedAs')} legend={t('arrivedAs')} options={ARRIVALS.map((value) => ({ value, label: t(`arrived.${value}`) }))} />
      <div className="two">
        {uncertain ? (
          <div className="two">
            <FormField of={of} name="arrivedEarliest" label={t('earliest')} required>{(control) => <DateInput {...control} max={today} />}</FormField>
            <FormField of={of} name="arrivedLatest" label={t('latest')} required>{(control) => <DateInput {...control} max={today} />}</FormField>
          </div>
        ) : (
          <FormField of={of} name="arrivedOn" label={t(`arrivedOn.${as}`)}>{(control) => <DateInput {...control} max={today} />}</FormField>
        )}
        <FormField of={of} name="registerNumber" label={t('registerNumber')} optional>{(control) => <TextInput {...control} maxLength={100} autoComplete="off" />}</FormField>
      </div>
      <DeadlineLine panel={panel} />
      <Checkbox {...of.form.register('uncertain')}>{t('uncertain')}</Checkbox>
      {mayBeUrgent && <Checkbox {...of.form.register('urgent')}>{t('urgent')}</Checkbox>}
      {mayBeUrgent && urgent && !uncertain && (
        <FormField of={of} name="arrivedTime" label={t('arrivedTime')} hint={t('arrivedTimeHint')} optional>{(control) => <TextInput {...control} type="time" width="short" />}</FormField>
      )}
      <FormField of={of} name="sentOn" label={t('sentOn')} hint={t('sentHint')} optional>{(control) => <DateInput {...control} max={today} />}</FormField>
    </>
  )
}
