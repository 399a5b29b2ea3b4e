'use client'
import { MoreEnclosures } from '@/app/_components/enclosing/more-enclosures'
import { useEnclosing } from '@/app/_components/enclosing/use-enclosing'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { Select } from '@/app/_ui/inputs'
import { useWords } from '@/app/_ui/words'
import type { Enclosure } from '@/lib/domain/letter/words'
import { encloseAction } from '../actions'
import type { EditorChoices, EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'

interface EnclosuresProps {
  letter: EditorLetter
  draft: LetterDraft
  choices: EditorChoices
  locked: boolean
  onWaiting: (waiting: boolean) => void
}
type Chosen = { documentId: string; as: Enclosure }

/** What goes with the letter: documents of the case, each with what it is there as, in order. */
export function Enclosures({ letter, draft, choices, locked, onWaiting }: EnclosuresProps) {
  const t = useWords('letter-desk')
  const chosen = letter.enclosures.map(({ documentId, as }): Chosen => ({ documentId, as }))
  const left = choices.documents.filter((one) => !chosen.some(({ documentId }) => documentId === one.value))
  const { put, pending, failed } = useEnclosing<Chosen>(draft, (version, enclosures, uploadIds) =>
    encloseAction({ letterId: letter.id, version, enclosures: [...enclosures], uploads: uploadIds.map((uploadId) => ({ uploadId, as: 'other' as const })) }))
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
                  width="half" aria-label={t('enclose.as', { name: one.filename })} value={one.as} options={choices.enclosures} aria-disabled={pending || undefined}
                  onChange={(event) => void put(chosen.map((it, at) => (at === index ? { ...it, as: event.target.value as Enclosure } : it)))}
                />
                {index > 0 && <Button look="quiet" icon="up" iconOnly aria-disabled={pending || undefined} onClick={() => swap(index)}>{t('enclose.up', { name: one.filename })}</Button>}
                <Button look="quiet" icon="x" iconOnly aria-disabled={pending || undefined} onClick={() => void put(chosen.filter((_, at) => at !== index))}>{t('enclose.remove', { name: one.filename })}</Button>
              </>
            )}
          </li>
        ))}
      </ol>
      <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
      {!locked && (
        <MoreEnclosures
          requestId={letter.requestId} left={left} mayUpload={letter.may.document} pending={pending} onWaiting={onWaiting}
          onDocument={(documentId) => void put([...chosen, { documentId, as: 'other' }])} onUploads={(uploadIds) => put(chosen, uploadIds)}
        />
      )}
    </div>
  )
}
