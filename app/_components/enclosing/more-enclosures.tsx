'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Button } from '@/app/_ui/button'
import { FormHoldProvider } from '@/app/_ui/form-hold'
import type { FormHold, Held } from '@/app/_ui/form-hold'
import { Select } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'

interface MoreProps {
  requestId: string
  /** Documents of the case that are not enclosed yet. */
  left: readonly Option[]
  mayUpload: boolean
  /** A change is under way: nothing more is taken until it shows. */
  pending: boolean
  onDocument: (documentId: string) => void
  /** Says whether the files were taken. */
  onUploads: (uploadIds: readonly string[]) => Promise<boolean>
  /** Whether files stand here that don't go with the text: on their way, not arrived, or not taken. */
  onWaiting?: (waiting: boolean) => void
}

/** Two ways to enclose more: a document of the case, or files, which are taken as soon as all of them have arrived. */
export function MoreEnclosures({ requestId, left, mayUpload, pending, onDocument, onUploads, onWaiting }: MoreProps) {
  const t = useWords('letter-desk')
  const [added, setAdded] = useState('')
  const [arrived, setArrived] = useState<readonly string[]>([])
  const [taken, setTaken] = useState<readonly string[]>([])
  const [held, setHeld] = useState<Held>('free')
  const tried = useRef('')
  const hold = useCallback<FormHold>((_part, now) => setHeld(now === 'gone' ? 'free' : now), [])
  const chosen = left.some(({ value }) => value === added) ? added : ''
  const take = async () => {
    if (pending) return
    tried.current = arrived.join()
    if (await onUploads(arrived)) setTaken((before) => [...before, ...arrived])
  }
  const whole = arrived.length > 0 && held === 'free'
  useEffect(() => {
    if (whole && !pending && tried.current !== arrived.join()) void take()
  })
  const waiting = arrived.length > 0 || held !== 'free'
  useEffect(() => {
    onWaiting?.(waiting)
    return () => onWaiting?.(false)
  }, [onWaiting, waiting])
  return (
    <>
      {left.length > 0 && (
        <div className="with-button">
          <div className="field">
            <label className="lab" htmlFor="enclose">{t('enclose.add')}</label>
            <Select id="enclose" value={chosen} onChange={(event) => setAdded(event.target.value)} options={left} empty="–" />
          </div>
          <Button aria-disabled={chosen === '' || pending || undefined} onClick={() => chosen && !pending && onDocument(chosen)}>{t('enclose.addSubmit')}</Button>
        </div>
      )}
      {mayUpload && (
        <FormHoldProvider value={hold}>
          <DropZone requestId={requestId} label={t('enclose.upload')} taken={taken} onChange={setArrived} />
          {whole && !pending && <Button onClick={() => void take()}>{t('enclose.uploadSubmit')}</Button>}
        </FormHoldProvider>
      )}
    </>
  )
}
