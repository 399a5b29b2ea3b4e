'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const LOOK_EVERY_MS = 2_000
/** A reader that stands still doesn't keep the page busy for ever. */
const MOST_LOOKS = 60

/** Shows the inbox anew while mails, or the files of the one that is open, are being read: they and what they say appear by themselves. `here`: the address of what is shown, so that it stays. */
export function WhileReading({ reading, here }: { reading: boolean; here: string }) {
  const router = useRouter()
  useEffect(() => {
    if (!reading) return
    let looked = 0
    const timer = setInterval(() => {
      looked += 1
      if (looked >= MOST_LOOKS) clearInterval(timer)
      if (document.visibilityState !== 'visible') return
      if (`${location.pathname}${location.search}` === here) router.refresh()
      else router.replace(here, { scroll: false })
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [reading, here, router])
  return null
}
