/** Stands for a line break that came with a value, wherever the value is put; a noncharacter, so no text holds one. */
export const BREAK = '\uFDD0'
/** Stands before a value that is a list. */
export const LIST = '\uFDD1'
// Nothing of ours comes in with a value.
const OWN = /[\uFDD0-\uFDEF]/gu
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu
const MARKUP = /[\\`*_{}[\]<>()#+\-=.!|~&:]/g

/** A value as text that any format can hold: no control characters, no half letters, one kind of line break. */
export function plainValue(value: string): string {
  return value.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replaceAll(OWN, '').replaceAll(CONTROL, '').replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\t', ' ')
}

/** A value inside Markdown: every sign that could be markup is escaped, so that it appears as itself; its line breaks stay. */
export function escapedValue(value: string): string {
  return escapedLine(plainValue(value).trim()).replaceAll('\n', BREAK)
}

/** A value in a subject: one line, as it is. */
export function subjectValue(value: string): string {
  return plainValue(value).replaceAll(/\s+/g, ' ').trim()
}

/** Lines that begin with a number become the items of a Markdown list; what stands below an item is part of it. Text without a number stays as it is. */
export function listValue(value: string): string {
  const lines = plainValue(value).split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const items: string[] = []
  for (const line of lines) {
    const [, number, text] = /^(\d{1,9})\. (.*)$/.exec(line) ?? []
    if (number !== undefined && text !== undefined) items.push(`${number}. ${escapedLine(text)}`)
    else if (items.length > 0) items.push(`${items.pop()}${BREAK}${escapedLine(line)}`)
    else return escapedValue(value)
  }
  return `\n\n${items.join('\n')}\n\n`
}

const escapedLine = (text: string) => text.replaceAll(MARKUP, '\\$&')
