import { FIELD_NAMES, SILENT_FIELDS } from '../domain/letter/field-names'
import { Refusal } from '../domain/refusal'
import { mergeLetter } from './merge'

type Source = { subject: string; text: string }

const SILENT: ReadonlySet<string> = new Set(SILENT_FIELDS)
const mark = (name: string) => `qxz${FIELD_NAMES.indexOf(name as (typeof FIELD_NAMES)[number])}zxq`
const MARK = /qxz(\d+)zxq/gi

/**
 * A template's text as a letter begins with it: what it asks about ("if the requester is a person") is answered by the case, its fields stay fields. Reads the
 * same as the template, or is the template itself.
 */
export function openedTemplate(source: Source, fields: Readonly<Record<string, string>>): Source {
  if (!/\{%|\|/.test(source.subject + source.text)) return source
  try {
    const marked = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim() === '' || SILENT.has(name) ? value : mark(name)]))
    const { subject, text } = mergeLetter(source, marked, (name) => `${mark(name)}`)
    const opened = { subject: withFields(subject), text: withFields(text) }
    const [was, now] = [mergeLetter(source, fields), mergeLetter(opened, fields)]
    const same = was.subject === now.subject && was.text === now.text && was.missing.join() === now.missing.join()
    return same ? opened : source
  } catch (error) {
    if (error instanceof Refusal) return source
    throw error
  }
}

/** A mark in capitals came through `upcase`; a missing field stands in brackets. */
function withFields(text: string): string {
  return text.replaceAll(/\\?\[(qxz\d+zxq)\\?\]/gi, '$1').replaceAll(MARK, (found, index: string) => `{{ ${FIELD_NAMES[Number(index)]}${found.startsWith('Q') ? ' | upcase' : ''} }}`)
}
