'use client'
import { useRef, useState } from 'react'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Button } from '@/app/_ui/button'
import { FormHoldProvider, useHeldParts } from '@/app/_ui/form-hold'
import { Select } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useSentence, useWords } from '@/app/_ui/words'

interface MoreProps {
  requestId: string
  /** Documents of the case that are not enclosed yet. */
  left: readonly Option[]
  mayUpload: boolean
  onDocument: (documentId: string) => void
  onUploads: (uploadIds: readonly string[]) => void
}

/** Two ways to enclose more: a document of the case, or files, which are taken when all of them have arrived. */
export function MoreEnclosures({ requestId, left, mayUpload, onDocument, onUploads }: MoreProps) {
  const t = useWords('letter-desk')
  const refused = useSentence('refusals', 'unknown')
  const [added, setAdded] = useState('')
  const arrived = useRef<readonly string[]>([])
  const [some, setSome] = useState(false)
  const [missing, setMissing] = useState(false)
  const { hold, settled } = useHeldParts()
  const chosen = left.some(({ value }) => value === added) ? added : ''
  const heard = (uploadIds: readonly string[]) => {
    arrived.current = uploadIds
    setSome(uploadIds.length > 0)
  }
  const take = async () => {
    const whole = await settled()
    setMissing(!whole)
    if (whole) onUploads(arrived.current)
  }
  return (
    <>
      {left.length > 0 && (
        <div className="with-button">
          <div className="field">
            <label className="lab" htmlFor="enclose">{t('enclose.add')}</label>
            <Select id="enclose" value={chosen} onChange={(event) => setAdded(event.target.value)} options={left} empty="–" />
          </div>
          <Button aria-disabled={chosen === '' || undefined} onClick={() => chosen && onDocument(chosen)}>{t('enclose.addSubmit')}</Button>
        </div>
      )}
      {mayUpload && (
        <FormHoldProvider value={hold}>
          <DropZone requestId={requestId} label={t('enclose.upload')} onChange={heard} />
          <span role="alert" className={missing ? 'err' : 'vh'}>{missing ? refused('file_not_arrived') : ''}</span>
          {some && <Button onClick={() => void take()}>{t('enclose.uploadSubmit')}</Button>}
        </FormHoldProvider>
      )}
    </>
  )
}
