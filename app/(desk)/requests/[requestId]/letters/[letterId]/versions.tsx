'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Select } from '@/app/_ui/inputs'
import { useToast } from '@/app/_ui/toast'
import { useSentence, useWords } from '@/app/_ui/words'
import { restoreVersionAction } from '../actions'
import type { EditorChoices, EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'
import { WordDiff } from '@/app/_components/autosave/word-diff'

interface VersionsProps {
  letter: EditorLetter
  draft: LetterDraft
  choices: EditorChoices
}

/** The texts that were kept, each compared word by word with the text of now; one can be brought back. */
export function Versions({ letter, draft, choices }: VersionsProps) {
  const t = useWords('letter-desk')
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      wide title={t('versions.title')} description={choices.versions.length > 0 ? t('versions.text') : t('versions.none')} open={open} onOpenChange={setOpen}
      trigger={<Button icon="history">{t('versions.button', { count: choices.versions.length })}</Button>}
    >
      {choices.versions.length > 0 && <Compare letter={letter} draft={draft} versions={choices.versions} close={() => setOpen(false)} />}
    </Dialog>
  )
}

function Compare({ letter, draft, versions, close }: Omit<VersionsProps, 'choices'> & { versions: EditorChoices['versions']; close: () => void }) {
  const t = useWords('letter-desk')
  const refused = useSentence('refusals', 'unknown')
  const say = useToast()
  const router = useRouter()
  const [no, setNo] = useState(versions[0]?.no ?? 0)
  const [failed, setFailed] = useState<string | null>(null)
  const chosen = versions.find((one) => one.no === no) ?? versions[0]
  if (!chosen) return null
  const { subject, text, language } = draft.values
  const same = chosen.text === text && chosen.subject === subject
  const mayRestore = letter.may.draft && !letter.leaving && letter.state !== 'sent' && letter.state !== 'filed'
  async function restore() {
    if (!(await draft.flush())) return
    const result = await restoreVersionAction({ letterId: letter.id, version: draft.version(), no })
    if (!result.ok) return setFailed(result.kind === 'refused' ? refused(result.code, result.params) : refused(result.kind))
    say({ text: t('versions.restored') })
    close()
    router.refresh()
  }
  return (
    <>
      <div className="field">
        <label className="lab" htmlFor="version">{t('versions.pick')}</label>
        <Select id="version" value={String(no)} onChange={(event) => setNo(Number(event.target.value))} options={versions.map((one) => ({ value: String(one.no), label: one.label }))} />
      </div>
      {same ? <p className="meta">{t('versions.same')}</p> : (
        <div className="sheet compare" lang={language} tabIndex={0} role="group" aria-label={t('versions.title')}>
          <WordDiff was={chosen.subject} now={subject} />
          <WordDiff was={chosen.text} now={text} />
        </div>
      )}
      <div className="row end">
        <span role="alert" className={failed ? 'err' : 'vh'}>{failed}</span>
        {mayRestore && !same && <Button onClick={() => void restore()}>{t('versions.restore')}</Button>}
      </div>
    </>
  )
}
