'use client'
import { useRouter } from 'next/navigation'
import type { ActionResult } from '@/lib/inputs/action-result'

/** When somebody changed the case meanwhile, the page behind the form shows it; what was typed stays, and may be saved over it then. */
export function useFresh(): <T>(asked: Promise<ActionResult<T>>) => Promise<ActionResult<T>> {
  const router = useRouter()
  return async (asked) => {
    const result = await asked
    if (!result.ok && result.kind === 'refused' && result.code === 'changed_meanwhile') router.refresh()
    return result
  }
}
