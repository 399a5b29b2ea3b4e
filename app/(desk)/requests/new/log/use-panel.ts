'use client'
import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { LogForm } from '@/lib/inputs/log-form'
import { previewDeadlinesAction } from './actions'
import type { Panel } from './panel'

const PAUSE_MS = 350
const ASKED = [
  'authority', 'requester', 'channel', 'arrivedAs', 'arrivedOn', 'uncertain', 'arrivedEarliest', 'arrivedLatest', 'registerNumber', 'sentOn', 'urgent', 'arrivedTime', 'standing', 'answer',
  'refusal', 'complainedOf', 'decidedOn', 'notifiedOn', 'complaintOn', 'remedy',
] as const satisfies readonly (keyof LogForm)[]

/** The dates of what is typed so far, asked of the server a moment after the last change; an answer that comes too late is dropped. */
export function usePanel(form: UseFormReturn<LogForm, unknown, unknown>): Panel {
  const [panel, setPanel] = useState<Panel>({ kind: 'nothing' })
  const values = form.watch(ASKED)
  const typed = JSON.stringify(Object.fromEntries(ASKED.map((name, index) => [name, values[index]])))
  useEffect(() => {
    let stale = false
    const timer = setTimeout(() => {
      previewDeadlinesAction(JSON.parse(typed) as Parameters<typeof previewDeadlinesAction>[0]).then((answer) => {
        if (!stale) setPanel(answer.ok ? answer.data : { kind: 'nothing' })
      }, () => undefined)
    }, PAUSE_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [typed])
  return panel
}
