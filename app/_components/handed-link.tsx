'use client'
import { useRef, useState } from 'react'
import { Button } from '../_ui/button'
import { TextInput } from '../_ui/inputs'
import { useWords } from '../_ui/words'

/** A link to hand over, shown this once; it can be copied by a button or by hand. */
export function HandedLink({ address, label, note }: { address: string; label: string; note: string }) {
  const t = useWords('common')
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  async function copy() {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      // Without the right to the clipboard the text stands selected, ready for the keys.
      setCopied(false)
    }
  }
  return (
    <div className="box">
      <label className="lab" htmlFor="handed-link"><span>{label}</span></label>
      <div className="joined">
        <TextInput id="handed-link" ref={field} value={address} readOnly onFocus={(event) => event.target.select()} aria-describedby="handed-link-note" />
        <Button icon="link" onClick={() => void copy()}>{t('copy')}</Button>
      </div>
      <p className="hint" id="handed-link-note">{note}</p>
      <span className="meta" role="status">{copied ? t('copied') : ''}</span>
    </div>
  )
}
