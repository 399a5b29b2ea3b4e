'use client'
import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { useToast } from '@/app/_ui/toast'

/** After an act: says it, and closes what asked for it once the page behind shows what is now, so that nobody acts on what has gone. */
export function useSaved(words: string, close: () => void): () => void {
  const router = useRouter()
  const say = useToast()
  return () => {
    say({ text: words })
    startTransition(() => {
      close()
      router.refresh()
    })
  }
}
