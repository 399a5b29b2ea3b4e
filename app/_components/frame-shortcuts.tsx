'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { Dialog } from '../_ui/dialog'
import { Icon } from '../_ui/icon'
import { useWords } from '../_ui/words'
import { ShortcutTable } from './shortcut-table'

const GO: Record<string, string> = { t: '/today', r: '/requests', i: '/inbox', a: '/authorities' }
const ACTS: Record<string, string> = { c: '/requests/new/draft', l: '/requests/new/log' }
const CHORD_MS = 1500

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="dialog"]') !== null
}

/** `j` and `k` go down and up the rows of a list, `x` ticks the row; whether the key did something here. */
function moveInRows(key: string): boolean {
  if (key !== 'j' && key !== 'k' && key !== 'x') return false
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.closest('tr, li')?.contains(document.activeElement))
  const box = rows[at]?.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]')
  const to = key === 'x' ? null : rows[key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)]
  if (key === 'x') box?.click()
  to?.focus()
  return Boolean(to ?? box)
}

/** Listens for the single keys of the desk; never while a field, a menu or a dialog has the focus (WCAG 2.1.4). */
export function FrameShortcuts() {
  const router = useRouter()
  const goAt = useRef(-Infinity)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const afterGo = event.timeStamp - goAt.current < CHORD_MS
      goAt.current = event.key === 'g' ? event.timeStamp : -Infinity
      if (!afterGo && moveInRows(event.key)) return event.preventDefault()
      const href = afterGo ? GO[event.key] : ACTS[event.key]
      if (href) {
        event.preventDefault()
        router.push(href)
      } else if (event.key === '/') {
        event.preventDefault()
        document.getElementById('frame-q')?.focus()
      } else if (event.key === '?') {
        event.preventDefault()
        document.getElementById('frame-shortcuts')?.click()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router])
  return null
}

/** The sheet of keys, opened by its button or by the key "?". */
export function FrameShortcutsButton() {
  const t = useWords('frame')
  const trigger = (
    <button type="button" id="frame-shortcuts">
      <Icon name="keyboard" />
      {t('shortcuts.button')}
      <span className="n"><kbd aria-hidden="true">?</kbd></span>
    </button>
  )
  return (
    <Dialog title={t('shortcuts.title')} description={t('shortcuts.off')} trigger={trigger}>
      <ShortcutTable t={t} />
    </Dialog>
  )
}
