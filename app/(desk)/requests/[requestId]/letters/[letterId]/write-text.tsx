'use client'
import { TextInput } from '@/app/_ui/inputs'
import { useAlive } from '@/app/_ui/use-alive'
import { useWords } from '@/app/_ui/words'
import type { EditorChoices, EditorLetter } from './editor-letter'
import { MarkedArea } from './marked-area'
import { ProposeCyrillic } from './propose-cyrillic'
import { Toolbar } from './toolbar'
import type { LetterDraft } from './use-letter-draft'

interface WriteTextProps {
  letter: EditorLetter
  draft: LetterDraft
  choices: EditorChoices
  area: React.RefObject<HTMLTextAreaElement | null>
}

/** Subject and text as they are typed: Markdown, with fields in double braces. */
export function WriteText({ letter, draft, choices, area }: WriteTextProps) {
  const t = useWords('letter-desk')
  const { values, change, checks } = draft
  // What was typed before it can be kept would be lost.
  const readOnly = !useAlive()
  return (
    <div className="typing">
      <div className="field">
        <label className="lab" htmlFor="letter-subject">{t('write.subject')}</label>
        <TextInput id="letter-subject" readOnly={readOnly} lang={values.language} value={values.subject} maxLength={500} autoComplete="off" onChange={(event) => change({ subject: event.target.value })} />
      </div>
      <div className="field">
        <label className="lab" htmlFor="letter-text">{t('write.text')}</label>
        <p className="hint" id="letter-text-hint">{t('write.textHint')}</p>
        <Toolbar area={area} questions={letter.questions} choices={choices} lang={values.language}>
          {values.language === 'sr-Latn' && choices.languages.some((one) => one.value === 'sr-Cyrl') && <ProposeCyrillic letter={letter} draft={draft} />}
        </Toolbar>
        <MarkedArea
          ref={area} id="letter-text" className="sheet" readOnly={readOnly} lacking={[...checks.missing, ...checks.unknown]} lang={values.language} aria-describedby="letter-text-hint" rows={22} value={values.text} spellCheck
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
    </div>
  )
}
