'use client'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useToast } from '@/app/_ui/toast'
import { useSentence, useWords } from '@/app/_ui/words'
import type { ActionResult } from '@/lib/inputs/action-result'
import { BULK_KINDS } from '@/lib/domain/request/bulk'
import type { BulkDone, BulkKind, BulkOutcome, UndoBulk } from '@/lib/domain/request/bulk'
import { bulkChangeAction, bulkPlanAction, undoBulkAction } from './bulk-actions'
import { BULK_FORM } from './bulk-form'
import { usePicked } from './use-picked'

interface BulkBarProps { people: readonly Option[]; campaigns: readonly string[]; kinds: readonly BulkKind[] }
const PAUSE_MS = 300

/** What can be done with the ticked requests at once; before it is done it says how many change and why the others don't. */
export function BulkBar({ people, campaigns, kinds }: BulkBarProps) {
  const t = useWords('requests')
  const common = useWords('common')
  const refused = useSentence('refusals', 'unknown')
  const router = useRouter()
  const say = useToast()
  const { picked, onPage, all, none } = usePicked()
  const [kind, setKind] = useState<BulkKind>(kinds[0] ?? 'tag')
  const [value, setValue] = useState('')
  const [pending, start] = useTransition()
  const [failed, setFailed] = useState('')
  const change = { requestIds: picked, kind, value }
  const plan = usePlan(change)

  async function run() {
    try {
      const result: ActionResult<BulkDone> = await bulkChangeAction(change)
      setFailed(result.ok ? '' : refused(result.kind === 'refused' ? result.code : result.kind === 'fields' ? 'bad_input' : result.kind))
      if (!result.ok) return
      const taken: UndoBulk = { kind, value, back: result.data.back }
      say({ text: sentenceOf(result.data, 'changed'), ...(taken.back.length > 0 ? { undo: () => void takeBack(taken) } : {}) })
      none()
      setValue('')
      router.refresh()
    } catch (error) {
      unstable_rethrow(error)
      setFailed(refused('unreachable'))
    }
  }
  /** Says what came of it too: a case that somebody changed meanwhile stays. */
  async function takeBack(change: UndoBulk) {
    try {
      const result: ActionResult<BulkOutcome> = await undoBulkAction(change)
      say({ text: result.ok ? sentenceOf(result.data, 'undone') : refused(result.kind === 'refused' ? result.code : result.kind === 'fields' ? 'bad_input' : result.kind) })
      router.refresh()
    } catch (error) {
      unstable_rethrow(error)
      say({ text: refused('unreachable') })
    }
  }
  const sentenceOf = (outcome: BulkOutcome, said: 'plan' | 'changed' | 'undone') => [
    t(`bulk.${said}`, { count: outcome.changed }), ...outcome.cannot.map((one) => t(said === 'undone' && one.why === 'nothing_changed' ? 'bulk.why.changed_since' : `bulk.why.${one.why}`, { count: one.count })),
  ].join(' · ')

  return (
    <form id={BULK_FORM} className="bulk" aria-label={t('bulk.label')} hidden={picked.length === 0} onSubmit={(event) => { event.preventDefault(); if (!pending) start(run) }}>
      <div className="row">
        <strong role="status">{t('bulk.picked', { count: picked.length })}</strong>
        {picked.length < onPage && <Button look="quiet" onClick={all}>{t('bulk.all', { count: onPage })}</Button>}
        <Button look="quiet" onClick={none}>{t('bulk.none')}</Button>
      </div>
      <div className="row bulk-fields">
        <Field id="bulk-kind" label={t('bulk.kind')}>
          {(control) => (
            <Select
              {...control} options={BULK_KINDS.filter((one) => kinds.includes(one)).map((one) => ({ value: one, label: t(`bulk.kinds.${one}`) }))} value={kind}
              onChange={(event) => { setKind(event.target.value as BulkKind); setValue('') }}
            />
          )}
        </Field>
        <Field id="bulk-value" label={t(`bulk.values.${kind}`)}>
          {(control) => kind === 'assign'
            ? <Select {...control} options={people} empty={common('nobody')} value={value} onChange={(event) => setValue(event.target.value)} />
            : <TextInput {...control} list={kind === 'campaign' ? 'bulk-campaigns' : undefined} maxLength={kind === 'tag' ? 60 : 200} autoComplete="off" value={value} onChange={(event) => setValue(event.target.value)} />}
        </Field>
        <datalist id="bulk-campaigns">{campaigns.map((name) => <option key={name} value={name} />)}</datalist>
        <Button type="submit" look="primary" aria-disabled={pending || !plan || plan.changed === 0 || undefined}>{t('bulk.submit')}</Button>
      </div>
      <p className="meta" role="status">{plan ? sentenceOf(plan, 'plan') : ''}</p>
      <p className={failed ? 'err' : 'vh'} role="alert">{failed}</p>
    </form>
  )
}

/** What would become of the change as it stands, asked a moment after the last one; an answer that comes too late is dropped. */
function usePlan(change: { requestIds: string[]; kind: BulkKind; value: string }): BulkOutcome | null {
  const [answer, setAnswer] = useState<{ key: string; plan: BulkOutcome } | null>(null)
  const key = JSON.stringify(change)
  useEffect(() => {
    const asked = JSON.parse(key) as typeof change
    if (asked.requestIds.length === 0 || (asked.kind === 'tag' && asked.value.trim() === '')) return
    let stale = false
    const timer = setTimeout(() => {
      bulkPlanAction(asked).then((result) => { if (!stale && result.ok) setAnswer({ key, plan: result.data }) }, () => undefined)
    }, PAUSE_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [key])
  return answer?.key === key ? answer.plan : null
}
