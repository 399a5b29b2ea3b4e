'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { Select } from '@/app/_ui/inputs'
import { useSentence, useWords } from '@/app/_ui/words'
import type { Enclosure } from '@/lib/domain/letter/words'
import { encloseAction } from '../actions'
import type { EditorChoices, EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'

interface EnclosuresProps {
  letter: EditorLetter
  draft: LetterDraft
  choices: EditorChoices
  locked: boolean
}
type Chosen = { documentId: string; as: Enclosure }

/** What goes with the letter: documents of the case, each with what it is there as, in order. */
export function Enclosures({ letter, draft, choices, locked }: EnclosuresProps) {
  const t = useWords('letter-desk')
  const refused = useSentence('refusals', 'unknown', 'validation')
  const router = useRouter()
  const [failed, setFailed] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const [added, setAdded] = useState('')
  const [uploads, setUploads] = useState<string[]>([])
  const [round, setRound] = useState(0)
  const chosen = letter.enclosures.map(({ documentId, as }): Chosen => ({ documentId, as }))
  const left = choices.documents.filter((one) => !chosen.some(({ documentId }) => documentId === one.value))

  const put = (enclosures: readonly Chosen[], files: readonly string[] = []) => start(async () => {
    if (!(await draft.flush())) return
    const result = await encloseAction({ letterId: letter.id, version: draft.version(), enclosures: [...enclosures], uploads: files.map((uploadId) => ({ uploadId, as: 'other' as const })) })
    setFailed(result.ok ? null : result.kind === 'refused' ? refused(result.code, result.params) : refused(result.kind))
    if (!result.ok) return
    draft.adopt({}, result.data.version)
    setAdded('')
    setUploads([])
    setRound((before) => before + (files.length > 0 ? 1 : 0))
    router.refresh()
  })
  const swap = (index: number) => put(chosen.map((one, at) => (at === index - 1 ? chosen[index] : at === index ? chosen[index - 1] : one)).filter((one) => one !== undefined))

  return (
    <div className="enclosures" aria-busy={pending || undefined}>
      <h3 id="enclosures">{t('enclose.title')}</h3>
      {letter.enclosures.length === 0 && <p className="meta">{t('enclose.none')}</p>}
      <ol>
        {letter.enclosures.map((one, index) => (
          <li key={one.documentId}>
            <a className="chip" href={`/requests/${letter.requestId}/documents/${one.documentId}`}><Icon name="file" /><bdi>{one.filename}</bdi></a>
            {locked ? <span className="meta">{t(`as.${one.as}`)}</span> : (
              <>
                <Select
                  width="half" aria-label={t('enclose.as', { name: one.filename })} value={one.as} options={choices.enclosures}
                  onChange={(event) => put(chosen.map((it, at) => (at === index ? { ...it, as: event.target.value as Enclosure } : it)))}
                />
                {index > 0 && <Button look="quiet" icon="up" iconOnly onClick={() => swap(index)}>{t('enclose.up', { name: one.filename })}</Button>}
                <Button look="quiet" icon="x" iconOnly onClick={() => put(chosen.filter((_, at) => at !== index))}>{t('enclose.remove', { name: one.filename })}</Button>
              </>
            )}
          </li>
        ))}
      </ol>
      <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
      {!locked && left.length > 0 && (
        <div className="with-button">
          <div className="field">
            <label className="lab" htmlFor="enclose">{t('enclose.add')}</label>
            <Select id="enclose" value={added} onChange={(event) => setAdded(event.target.value)} options={left} empty="–" />
          </div>
          <Button aria-disabled={added === '' || undefined} onClick={() => added && put([...chosen, { documentId: added, as: 'other' }])}>{t('enclose.addSubmit')}</Button>
        </div>
      )}
      {!locked && letter.may.document && (
        <>
          <DropZone key={round} requestId={letter.requestId} label={t('enclose.upload')} onChange={setUploads} />
          {uploads.length > 0 && <Button onClick={() => put(chosen, uploads)}>{t('enclose.uploadSubmit')}</Button>}
        </>
      )}
    </div>
  )
}
