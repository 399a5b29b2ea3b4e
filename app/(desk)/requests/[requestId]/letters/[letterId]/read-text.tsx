'use client'
import { Fragment } from 'react'
import { Icon } from '@/app/_ui/icon'
import { SectionHead } from '@/app/_ui/section-head'
import { useWords } from '@/app/_ui/words'
import type { LetterChecks } from '@/lib/queries/letter/letter-checks'
import { CommentAdd } from './comment-add'
import { CommentList } from './comment-list'
import { paragraphsOf } from './editor-letter'
import type { DraftValues, EditorChoices, EditorLetter } from './editor-letter'

interface ReadTextProps {
  letter: EditorLetter
  values: DraftValues
  checks: LetterChecks
  choices: EditorChoices
  mayComment: boolean
}

/** The text paragraph by paragraph, its fields as chips, and beside each paragraph what was said of it. */
export function ReadText({ letter, values, checks, choices, mayComment }: ReadTextProps) {
  const t = useWords('letter-desk')
  const paragraphs = paragraphsOf(values.text)
  const placed = choices.comments.map((one) => ({ ...one, at: one.paragraph === null ? null : placeOf(one, paragraphs) }))
  const elsewhere = placed.filter((one) => one.at === null || one.at === -1)
  const open = choices.comments.filter((one) => !one.resolved).length
  return (
    <section aria-labelledby="comments">
      <SectionHead id="comments" title={t('write.text')} count={t('comments.open', { count: open })} />
      <div className="sheet read" lang={values.language}>
        <p><b><Chips text={values.subject} checks={checks} choices={choices} /></b></p>
        {paragraphs.map((text, index) => (
          <div key={index} className="para" id={`paragraph-${index + 1}`}>
            <p className="pre"><Chips text={text} checks={checks} choices={choices} /></p>
            {mayComment && <CommentAdd letterId={letter.id} paragraph={index} quoted={text.slice(0, 2000)} label={t('comments.addTo', { number: index + 1 })} />}
            <CommentList letterId={letter.id} comments={placed.filter((one) => one.at === index)} mayResolve={mayComment} />
          </div>
        ))}
      </div>
      {elsewhere.length > 0 && <CommentList letterId={letter.id} comments={elsewhere} mayResolve={mayComment} outside />}
      {mayComment && <CommentAdd letterId={letter.id} paragraph={null} quoted="" label={t('comments.addWhole')} />}
    </section>
  )
}

/** Where the paragraph stands now that a remark was made on: the same words, first at the same place; -1 once they changed. */
function placeOf(comment: { paragraph: number | null; quoted: string }, paragraphs: readonly string[]): number {
  const same = (text: string | undefined) => text !== undefined && text.slice(0, 2000) === comment.quoted
  return comment.paragraph !== null && same(paragraphs[comment.paragraph]) ? comment.paragraph : paragraphs.findIndex(same)
}

function Chips({ text, checks, choices }: { text: string; checks: LetterChecks; choices: EditorChoices }) {
  return text.split(/(\{\{\s*[a-z0-9_]+[^}]*\}\})/).map((part, index) => {
    const name = /^\{\{\s*([a-z0-9_]+)/.exec(part)?.[1]
    if (!name) return <Fragment key={index}>{part}</Fragment>
    const value = checks.fields.find((one) => one.name === name)?.value ?? null
    const label = choices.fields.find((one) => one.value === name)?.label ?? name
    return value === null
      ? <a key={index} className="fld bad" href={`#field-${name}`}><Icon name="alert" />{label}</a>
      : <span key={index} className="fld"><span className="vh">{label}: </span>{value}</span>
  })
}
