'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Menu } from '@/app/_ui/menu'
import { useWords } from '@/app/_ui/words'
import type { LetterPage } from '@/lib/queries/letter/letter-page'
import type { EditorChoices } from './editor-letter'
import { LegalParagraphs } from './legal-paragraphs'
import { asNumbered, insertInto, markLines, wrapSelection } from './typing'

interface ToolbarProps {
  area: React.RefObject<HTMLTextAreaElement | null>
  questions: LetterPage['questions']
  choices: EditorChoices
  lang: string
  /** More that can be done with the text. */
  children?: React.ReactNode
}

/** What can be put into the text: marks, fields, the questions of the case with their numbers, words of the law. */
export function Toolbar({ area, questions, choices, lang, children }: ToolbarProps) {
  const t = useWords('letter-desk')
  const [legal, setLegal] = useState(false)
  const put = (text: string) => insertInto(area.current, text)
  return (
    <div className="tools" role="toolbar" aria-label={t('tools.label')} aria-controls="letter-text">
      <Button look="quiet" icon="bold" iconOnly onClick={() => wrapSelection(area.current, '**')}>{t('tools.bold')}</Button>
      <Button look="quiet" icon="heading" iconOnly onClick={() => markLines(area.current, () => '## ')}>{t('tools.heading')}</Button>
      <Button look="quiet" icon="numbers" iconOnly onClick={() => markLines(area.current, (line) => `${line + 1}. `)}>{t('tools.numbers')}</Button>
      <Button look="quiet" icon="list" iconOnly onClick={() => markLines(area.current, () => '- ')}>{t('tools.bullets')}</Button>
      <hr />
      <Menu
        label={t('tools.field')} trigger={<Button look="quiet" icon="braces">{t('tools.field')}</Button>}
        groups={[choices.fields.map(({ value, label }) => ({ label, onSelect: () => put(`{{${value}}}`) }))]}
      />
      {questions.length > 0 && (
        <Menu
          label={t('tools.questions')} trigger={<Button look="quiet" icon="help">{t('tools.questions')}</Button>}
          groups={[
            [{ label: t('tools.allQuestions'), onSelect: () => put(`\n${questions.map(asNumbered).join('\n')}\n`) }],
            questions.map((one) => ({ label: <span lang={lang}>{one.label}. {one.text.length > 70 ? `${one.text.slice(0, 70)}…` : one.text}</span>, onSelect: () => put(`\n${asNumbered(one)}\n`) })),
          ]}
        />
      )}
      <Button look="quiet" icon="paragraph" onClick={() => setLegal(true)}>{t('tools.legal')}</Button>
      {children}
      <hr />
      <Button look="quiet" icon="undo" iconOnly onClick={() => { area.current?.focus(); document.execCommand('undo') }}>{t('tools.undo')}</Button>
      <LegalParagraphs legal={choices.legal} open={legal} onOpenChange={setLegal} insert={(text) => { setLegal(false); setTimeout(() => put(text)) }} />
    </div>
  )
}
