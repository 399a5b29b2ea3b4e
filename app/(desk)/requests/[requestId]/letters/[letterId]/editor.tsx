'use client'
import { useRef, useState } from 'react'
import { Conflicted } from '@/app/_components/autosave/conflicted'
import { FoundCopy } from '@/app/_components/autosave/found-copy'
import { SaveLine } from '@/app/_components/autosave/save-line'
import { SignLink } from '@/app/_components/autosave/sign-link'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { Banner } from '@/app/_ui/states'
import { useWords } from '@/app/_ui/words'
import type { EditorChoices, EditorLetter } from './editor-letter'
import { FieldValues } from './field-values'
import { GoesOut } from './goes-out'
import { LawWants } from './law-wants'
import { MissingFields } from './missing-fields'
import { Preview } from './preview'
import { ReadText } from './read-text'
import { ReviewBar } from './review-bar'
import { Unlock } from './unlock'
import { useLetterDraft } from './use-letter-draft'
import { WriteText } from './write-text'

/** A letter being written and reviewed: text and what the law wants at the left, the letter as it will be at the right. */
export function Editor({ letter, choices }: { letter: EditorLetter; choices: EditorChoices }) {
  const t = useWords('letter-desk')
  const draft = useLetterDraft(letter)
  const [shown, setShown] = useState<'write' | 'preview'>('write')
  const [unlocked, setUnlocked] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const gone = letter.state === 'sent' || letter.state === 'filed' || letter.leaving
  const locked = gone || !letter.may.draft || (letter.state === 'approved' && !unlocked)
  const [mode, setMode] = useState<'write' | 'read'>(letter.state === 'in_review' ? 'read' : 'write')
  const reading = locked || mode === 'read'
  return (
    <>
      <div className="edbar">
        <SaveLine save={draft.save} again={() => void draft.flush()}><SignLink path={`/requests/${letter.requestId}/letters/${letter.id}`} /></SaveLine>
        <ReviewBar letter={letter} draft={draft} choices={choices} waiting={waiting} />
      </div>
      <div className="seg mob" role="group" aria-label={t('tabs.label')}>
        {(['write', 'preview'] as const).map((one) => <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>{t(`tabs.${one}`)}</button>)}
      </div>
      <div className="ed">
        <section className={classNames('write', shown !== 'write' && 'off')} aria-label={t('write.region')}>
          {!locked && <FoundCopy personId={letter.personId} id={letter.id} kept={{ version: letter.version, ...letter.values }} use={({ subject, text, fields }) => draft.change({ subject, text, fields })} />}
          {letter.state === 'approved' && !gone && (
            locked
              ? <Banner tone="good" icon="lock"><span>{t('write.locked')}</span>{letter.may.draft && <Unlock by={letter.approvedBy} unlock={() => setUnlocked(true)} />}</Banner>
              : <Banner tone="act"><span>{t('write.locked')}</span></Banner>
          )}
          {letter.state === 'approved' && !gone && locked && letter.checks.draft && <Banner tone="late"><span>{t('review.stale')}</span></Banner>}
          {gone && <p className="meta"><Icon name="lock" /> {letter.leaving && letter.state === 'approved' ? t('review.leaving') : t('write.readonly')}</p>}
          {!gone && !letter.may.draft && <p className="meta"><Icon name="lock" /> {t('write.notYours')}</p>}
          <MissingFields checks={draft.checks} choices={choices} />
          {!locked && (
            <div className="seg modes" role="group" aria-label={t('write.mode')}>
              <button type="button" aria-pressed={mode === 'write'} onClick={() => setMode('write')}>{t('write.modeWrite')}</button>
              <button type="button" aria-pressed={mode === 'read'} onClick={() => setMode('read')}>{t('write.modeRead')}</button>
            </div>
          )}
          {reading
            ? <ReadText letter={letter} values={draft.values} checks={draft.checks} choices={choices} mayComment={letter.may.draft && !gone} />
            : <WriteText letter={letter} draft={draft} choices={choices} area={area} />}
          <FieldValues letter={letter} draft={draft} choices={choices} locked={locked} />
          <LawWants letter={letter} draft={draft} locked={locked} />
          <GoesOut letter={letter} draft={draft} choices={choices} locked={locked} onWaiting={setWaiting} />
        </section>
        <section className={classNames('view', shown !== 'preview' && 'off')} aria-label={t('preview.region')}>
          <Preview letter={letter} draft={draft} />
        </section>
      </div>
      {draft.conflict && (
        <Conflicted
          draft={draft} conflict={draft.conflict} lang={draft.values.language} title={t('conflict.title')} text={(name) => t('conflict.text', { name })} head={({ subject }) => [subject]}
          theirs={({ subject, text, fields }) => ({ subject, text, fields })}
        />
      )}
    </>
  )
}
