'use client'
import { useEffect, useState } from 'react'
import type { FactInput } from '@/lib/inputs/fact'
import { previewFactsAction } from '../actions-facts'
import type { ShownEffect } from '../effect-in-words'

export type Planned = { requestId: string; facts: FactInput[]; without?: string | undefined }
const PAUSE_MS = 300

/** What saving the planned facts would change, asked a moment after the last key; nothing is written. Null while there is nothing to ask or nothing known. */
export function useEffectPreview(planned: Planned | null): { effect: ShownEffect | null; asking: boolean } {
  const key = planned ? JSON.stringify(planned) : ''
  const [known, setKnown] = useState<{ key: string; effect: ShownEffect | null }>({ key: '', effect: null })
  useEffect(() => {
    if (!key) return
    let live = true
    const timer = setTimeout(() => {
      previewFactsAction(JSON.parse(key) as Planned).then(
        (result) => { if (live) setKnown({ key, effect: result.ok ? result.data : null }) },
        () => { if (live) setKnown({ key, effect: null }) },
      )
    }, PAUSE_MS)
    return () => {
      live = false
      clearTimeout(timer)
    }
  }, [key])
  return { effect: key ? known.effect : null, asking: key !== '' && known.key !== key }
}
