'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { unstable_rethrow } from 'next/navigation'
import { startTransition, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { DefaultValues, FieldErrors, FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { ZodType } from 'zod'
import type { ActionFailure, ActionResult } from '@/lib/inputs/action-result'
import type { Problem } from './error-summary'
import { useHeldParts } from './form-hold'
import type { FormHold } from './form-hold'
import { fieldIdOf, flatErrors, labelsOf } from './form-problems'
import { useSentence } from './words'

interface ActionFormOptions<In extends FieldValues, Out, T> {
  /** Begins the ids of the fields; one a page. */
  id: string
  schema: ZodType<Out, In>
  /** A server action; it gets what was typed and parses it with the same schema. */
  action: (input: In) => Promise<ActionResult<T>>
  defaults: DefaultValues<In>
  onDone?: (data: T) => void
}

export interface ActionFormState<In extends FieldValues = FieldValues, Out = unknown> {
  id: string
  form: UseFormReturn<In, unknown, Out>
  pending: boolean
  attempt: number
  problems: Problem[]
  errorText: (path: string) => string | undefined
  submit: (event?: React.BaseSyntheticEvent) => Promise<void>
  /** For parts that send something of their own first, such as files: the form goes when they are done. */
  hold: FormHold
}

type Refusal = Exclude<ActionFailure, { kind: 'fields' }>

/** The summary names the field and then says the words that stand beside it. */
function problemOf(fieldId: string, text: string, labels: ReadonlyMap<string, string>): Problem {
  const label = labels.get(fieldId)
  return { fieldId, text: label ? `${label}: ${text}` : text }
}

/** Binds a form to an action: one schema on both sides, errors beside fields and on top, typed text kept, one sending at a time, after its files. */
export function useActionForm<In extends FieldValues, Out, T>(options: ActionFormOptions<In, Out, T>): ActionFormState<In, Out> {
  const { id, schema, action, defaults, onDone } = options
  const form = useForm<In, unknown, Out>({
    resolver: zodResolver(schema),
    defaultValues: defaults,
    shouldFocusError: false,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
  })
  const [pending, setPending] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map())
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const busy = useRef(false)
  const { hold, underway, settled } = useHeldParts()
  const word = useSentence('validation', 'invalid', 'refusals')
  const refused = useSentence('refusals', 'unknown')

  function showProblems(): void {
    setLabels(labelsOf(id))
    setAttempt((count) => count + 1)
  }

  function take(result: ActionResult<T>): void {
    if (result.ok) {
      onDone?.(result.data)
      return
    }
    if (result.kind === 'fields') {
      for (const [path, code] of Object.entries(result.fields)) form.setError(path as Path<In>, { type: 'server', message: code })
    } else {
      setRefusal(result)
    }
    showProblems()
  }

  async function send(): Promise<void> {
    try {
      take(await action(form.getValues()))
    } catch (error) {
      unstable_rethrow(error)
      take({ ok: false, kind: 'refused', code: 'unreachable' })
    } finally {
      busy.current = false
      setPending(false)
    }
  }

  async function submit(event?: React.BaseSyntheticEvent): Promise<void> {
    event?.preventDefault()
    if (busy.current) return
    busy.current = true
    setRefusal(null)
    setPending(underway())
    const arrived = await settled()
    if (!arrived) setRefusal({ ok: false, kind: 'refused', code: 'file_not_arrived' })
    let valid = false
    await form.handleSubmit(() => void (valid = arrived))()
    if (!valid) {
      busy.current = false
      setPending(false)
      showProblems()
      return
    }
    setPending(true)
    startTransition(send)
  }

  const errors = flatErrors(form.formState.errors as FieldErrors)
  const sentence = (no: Refusal) => {
    if (no.kind === 'refused') return refused(no.code, no.params)
    return refused(no.kind, no.kind === 'failed' ? { reference: no.reference } : {})
  }
  const problems: Problem[] = [
    ...(refusal ? [{ text: sentence(refusal) }] : []),
    ...errors.map(({ path, code }) => problemOf(fieldIdOf(id, path), word(code), labels)),
  ]
  const errorText = (path: string) => {
    const found = errors.find((error) => error.path === path)
    return found && word(found.code)
  }
  return { id, form, pending, attempt, problems, errorText, submit, hold }
}
