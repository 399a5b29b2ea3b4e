import { FIELD_NAMES, LIST_FIELDS, SILENT_FIELDS } from '../domain/letter/field-names'
import { LIST, escapedValue, plainValue } from './escape-value'
import { parsedTemplate, renderedTemplate } from './liquid'

/** `missing`: fields that the letter prints and that have no value; `unknown`: names that no field has; `used`: fields that it prints or asks about. */
export type Merged = { subject: string; text: string; missing: string[]; unknown: string[]; used: string[] }
type Source = { subject: string; text: string }

const KNOWN: ReadonlySet<string> = new Set(FIELD_NAMES)
const LISTS: ReadonlySet<string> = new Set(LIST_FIELDS)

/**
 * Puts the values of a case into a letter's text (Markdown with liquid). Values are never read as liquid or Markdown: they appear as themselves. A missing
 * field leaves its label (by default its name) in square brackets. Refuses with template_error.
 */
export function mergeLetter({ subject, text }: Source, fields: Readonly<Record<string, string>>, labelOf: (field: string) => string = (field) => field): Merged {
  const inText = parsedTemplate(plainValue(text), 'text')
  const inSubject = parsedTemplate(plainValue(subject), 'subject')
  const named = [...new Set([...inSubject.variables, ...inText.variables])]
  const known = (name: string) => KNOWN.has(name) || Object.hasOwn(fields, name)
  const missing = new Set<string>()
  const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, valueFor(name, value)]))
  const printed = (escape: (label: string) => string) => (names: string[], written: string) => {
    if (written.trim() !== '') return written
    const empty = names.filter((name) => known(name) && plainValue(fields[name] ?? '').trim() === '')
    for (const name of empty) missing.add(name)
    return empty[0] === undefined ? '' : escape(`[${labelOf(empty[0])}]`)
  }
  return {
    text: renderedTemplate(inText, values, printed(escapedValue)),
    subject: renderedTemplate(inSubject, values, printed((label) => label)).replaceAll(/\s+/g, ' ').trim(),
    missing: [...missing],
    unknown: named.filter((name) => !known(name)),
    used: named.filter((name) => known(name) && !(SILENT_FIELDS as readonly string[]).includes(name)),
  }
}

/** An empty field is false in `{% if field %}`, also when it holds spaces only. */
function valueFor(name: string, value: string): string {
  const plain = plainValue(value)
  if (plain.trim() === '') return ''
  return LISTS.has(name) ? LIST + plain : plain
}
