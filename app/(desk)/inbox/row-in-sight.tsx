'use client'
import { useEffect, useRef } from 'react'

/** Keeps the row of the mail that is open in sight of the list, which scrolls by itself; when another mail has come up and what had the focus is gone with the last one, the row takes it. */
export function RowInSight({ shownId }: { shownId: string | null }) {
  const before = useRef(shownId)
  useEffect(() => {
    const row = document.querySelector<HTMLElement>('.mails a[aria-current]')
    const pane = row?.closest<HTMLElement>('.pane')
    if (!row || !pane) return
    const [at, within] = [row.getBoundingClientRect(), pane.getBoundingClientRect()]
    if (pane.scrollHeight > pane.clientHeight) pane.scrollTop += Math.min(0, at.top - within.top) + Math.max(0, at.bottom - within.bottom)
    if (before.current !== shownId && document.activeElement === document.body) row.focus({ preventScroll: true })
    before.current = shownId
  }, [shownId])
  return null
}
