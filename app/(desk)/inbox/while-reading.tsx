'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const LOOK_EVERY_MS = 2_000
/** A reader that stands still doesn't keep the page busy for ever. */
const MOST_LOOKS = 60

/** Shows the inbox anew while mails, or the files of the one that is open, are being read: they and what they say appear by themselves. */
export function WhileReading({ reading }: { reading: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!reading) return
    let looked = 0
    const timer = setInterval(() => {
      looked += 1
      if (looked >= MOST_LOOKS) clearInterval(timer)
      if (document.visibilityState === 'visible') router.refresh()
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [reading, router])
  return null
}
