'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from '@/app/_ui/toast'

/** After an entry was kept: says so, shows the page as it is now, and begins an empty form. `round` counts them, so that the files of one don't stay for the next. */
export function useKept(words: string) {
  const router = useRouter()
  const say = useToast()
  const [round, setRound] = useState(0)
  return {
    round,
    kept: () => {
      setRound((before) => before + 1)
      say({ text: words })
      router.refresh()
    },
  }
}
