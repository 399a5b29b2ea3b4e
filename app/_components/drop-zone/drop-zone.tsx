'use client'
import { useId, useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { Button } from '@/app/_ui/button'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { useWords } from '@/app/_ui/words'
import { UploadLine } from './upload-line'
import { useUploads } from './use-uploads'

export interface DropZoneProps {
  /** Gets the ids of the uploads that arrived whole, in the order of the list: the value of a form field. */
  onChange: (uploadIds: string[]) => void
  /** Uploads that have become something else, and are not in the list any more. */
  taken?: readonly string[]
  /** The case, when there is one already: then its permission is asked. */
  requestId?: string
  label?: string
  hint?: string
  /** Endings of the files that are wanted; then no photo is offered. */
  accept?: string
  /** Ties the group to the error of its field. */
  id?: string
  'aria-describedby'?: string
}

/** Takes files by drop, by choice or by camera, sends each at once, and shows what became of it. Keeps its list while the form has errors. */
export function DropZone({ onChange, taken, requestId, label, hint, accept, id, 'aria-describedby': describedBy }: DropZoneProps) {
  const t = useWords('documents')
  const own = useId()
  const { items, add, remove, retry } = useUploads(requestId, onChange, taken)
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const zone = useRef<HTMLDivElement>(null)
  const underway = items.filter((item) => item.state === 'waiting' || item.state === 'sending').length
  const ready = items.filter((item) => item.state === 'done').length
  const labelId = `${id ?? own}-label`

  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  const drop = (event: DragEvent) => {
    drag(event, false)
    add(event.dataTransfer.files)
  }
  const removeAndStay = (key: string) => {
    remove(key)
    zone.current?.querySelector('button')?.focus()
  }

  return (
    <div className="field" role="group" id={id} tabIndex={-1} aria-labelledby={labelId} aria-describedby={describedBy}>
      <p className="lab" id={labelId}>{label ?? t('drop.label')}</p>
      <div ref={zone} className={classNames('dropzone', over && 'over')} onDragOver={(event) => drag(event, true)} onDragLeave={(event) => drag(event, false)} onDrop={drop}>
        <Icon name="upload" />
        <p>
          {t('drop.prompt')}
          <span className="meta">{hint ?? t('drop.hint')}</span>
        </p>
        <div className="row">
          <Button icon="paperclip" onClick={() => picker.current?.click()}>{t('drop.choose')}</Button>
          {!accept && <Button icon="camera" className="camera" onClick={() => camera.current?.click()}>{t('drop.photo')}</Button>}
        </div>
        <Picker of={picker} label={t('drop.choose')} onFiles={add} accept={accept} />
        {!accept && <Picker of={camera} label={t('drop.photo')} onFiles={add} photo />}
      </div>
      {items.length > 0 && (
        <ul className="uploads" aria-label={t('drop.list')}>
          {items.map((item) => <UploadLine key={item.key} item={item} onRemove={() => removeAndStay(item.key)} onRetry={() => retry(item.key)} />)}
        </ul>
      )}
      <p className="vh" role="status">
        {underway > 0 ? t('drop.remaining', { count: underway }) : ready > 0 ? t('drop.allDone', { count: ready }) : ''}
      </p>
    </div>
  )
}

// The buttons are what people reach; the browser's own control stays out of sight and out of the tab order.
interface PickerProps { of: React.RefObject<HTMLInputElement | null>; label: string; onFiles: (files: Iterable<File>) => void; accept?: string | undefined; photo?: boolean }
function Picker({ of, label, onFiles, accept, photo = false }: PickerProps) {
  return (
    <input
      ref={of} type="file" hidden multiple={!photo} aria-label={label} {...(photo ? { accept: 'image/*', capture: 'environment' as const } : accept ? { accept } : {})}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])])
        event.target.value = ''
      }}
    />
  )
}
