'use client'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import type { ActionFormState } from '@/app/_ui/use-action-form'
import type { SaveAuthorityInput } from '@/lib/inputs/authority'
import type { z } from 'zod'
import type { saveAuthorityInput } from '@/lib/inputs/authority'

export type AuthorityFormState = ActionFormState<SaveAuthorityInput, z.output<typeof saveAuthorityInput>>

type Props = {
  id: string; title: string; hint?: string; add: string; rows: readonly { id: string }[]; least?: number; most: number
  removeLabel: (index: number) => string; remove: string
  onAdd: () => void; onRemove: (index: number) => void; children: (index: number) => ReactNode
}

/** Several alike rows of a form, added and removed by buttons; after a removal the focus stands on "add". */
export function FormPart({ id, title, hint, add, rows, least = 0, most, remove, removeLabel, onAdd, onRemove, children }: Props) {
  const adder = useRef<HTMLButtonElement>(null)
  return (
    <section className="part-set" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{title}</h2>
      {hint && <p className="hint">{hint}</p>}
      <ol className="part-list">
        {rows.map((row, index) => (
          <li key={row.id}>
            {children(index)}
            {rows.length > least && (
              <div className="row">
                <Button look="quiet" icon="x" aria-label={removeLabel(index)} onClick={() => { onRemove(index); adder.current?.focus() }}>{remove}</Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {rows.length < most && (
        <div className="row">
          <Button id={id} ref={adder} icon="plus" onClick={onAdd}>{add}</Button>
        </div>
      )}
    </section>
  )
}
