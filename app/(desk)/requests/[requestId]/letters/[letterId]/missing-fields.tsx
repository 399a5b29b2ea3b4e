'use client'
import { Icon } from '@/app/_ui/icon'
import { useWords } from '@/app/_ui/words'
import type { LetterChecks } from '@/lib/queries/letter/letter-checks'
import type { EditorChoices } from './editor-letter'

/** The fields of the text that have no value, each a way to where it is given. */
export function MissingFields({ checks, choices }: { checks: LetterChecks; choices: EditorChoices }) {
  const t = useWords('letter-desk')
  const label = (name: string) => choices.fields.find((one) => one.value === name)?.label ?? name
  if (checks.missing.length === 0 && checks.unknown.length === 0 && !checks.broken) return null
  return (
    <div className="missing" id="missing">
      {checks.missing.length > 0 && (
        <>
          <h2><Icon name="alert" />{t('fields.missing', { count: checks.missing.length })}</h2>
          <ul>
            {checks.missing.map((name) => {
              const cite = checks.blocking.find((one) => one.code === 'field_missing' && one.field === name)?.cite
              return <li key={name}><a href={`#field-${name}`}>{label(name)}</a>{cite && <span className="meta"> {cite}</span>}</li>
            })}
          </ul>
        </>
      )}
      {checks.unknown.map((name) => <p key={name} className="err"><Icon name="alert" /><span>{t('fields.unknown', { name })}</span></p>)}
      {checks.broken && <p className="err"><Icon name="alert" /><span>{t('fields.broken', { where: checks.broken })}</span></p>}
    </div>
  )
}
