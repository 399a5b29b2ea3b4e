'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { AppliedLine, ApplyMoves } from '@/app/_components/moves/apply-moves'
import type { Applied } from '@/app/_components/moves/apply-moves'
import type { ShownMoves } from '@/app/_components/moves/moves-in-words'
import { Checkbox } from '@/app/_ui/choices'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { calendarYearInput } from '@/lib/inputs/calendar-year'
import type { CalendarYearFields } from '@/lib/inputs/calendar-year'
import { applyCalendarYearAction, previewCalendarYearAction } from '../../actions'
import { DayFields } from './day-fields'
import type { FormStart } from './form-start'

/** What a person says of the year. The form begins anew where the year stands otherwise, and what was applied stays said. */
export function YearForm({ start, version }: { start: FormStart; version: string }) {
  const t = useWords('calendars')
  const [applied, setApplied] = useState<Applied | null>(null)
  return (
    <section aria-labelledby="say">
      <h2 id="say" className="h2row">{t('form.title')}</h2>
      <YearFields key={version} start={start} onApplied={setApplied} />
      <AppliedLine applied={applied} />
    </section>
  )
}

/** First it shows what would move, then one button applies exactly that. */
function YearFields({ start, onApplied }: { start: FormStart; onApplied: (applied: Applied) => void }) {
  const t = useWords('calendars')
  const router = useRouter()
  const [seen, setSeen] = useState<{ key: string; said: CalendarYearFields; moves: ShownMoves } | null>(null)
  const of = useActionForm({
    id: 'calendar-year', schema: calendarYearInput, defaults: start.said,
    action: previewCalendarYearAction,
    onDone: (moves) => {
      const said = of.form.getValues()
      setSeen({ key: JSON.stringify(said), said, moves })
      requestAnimationFrame(() => document.getElementById('would-move')?.focus())
    },
  })
  const typed = useWatch({ control: of.form.control })
  const current = seen !== null && seen.key === JSON.stringify(typed) ? seen : null
  return (
    <>
      <ActionForm of={of} className="form">
        <DayFields of={of} year={start.said.year} names={start.names} proposed={start.proposed} />
        <Checkbox {...of.form.register('confirm')}>{t('form.confirm')}</Checkbox>
        <p className="hint">{t('form.withdrawNote')}</p>
        <FormField of={of} name="source" label={t('form.yearSource')} hint={t('form.sourceHint')}>
          {(control) => <TextInput {...control} autoComplete="off" maxLength={300} />}
        </FormField>
        {start.stood && (
          <FormField of={of} name="why" label={t('form.why')} optional>{(control) => <TextInput {...control} autoComplete="off" maxLength={500} />}</FormField>
        )}
        <div className="row">
          <Submit of={of} look={current ? 'plain' : 'primary'}>{t('form.preview')}</Submit>
          <FormStatus pending={of.pending} />
        </div>
      </ActionForm>
      {current && (
        <ApplyMoves moves={current.moves} apply={() => applyCalendarYearAction(current.said)} onApplied={(done) => { onApplied(done); setSeen(null); router.refresh() }}>{t('moves.apply')}</ApplyMoves>
      )}
    </>
  )
}
