import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../domain/refusal'
import { testSeed } from '../env'
import { mergeLetter } from './merge'
import { letterText } from './plain-text'
import { sheetOf } from './testing'

const merged = (text: string, fields: Record<string, string> = {}) => mergeLetter({ subject: '', text }, fields)
const read = (text: string, fields: Record<string, string>) => letterText(sheetOf({ text, fields })).replaceAll(/\s+/g, ' ').trim()
const why = (text: string, fields: Record<string, string> = {}): string => {
  try {
    merged(text, fields)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'template_error') return error.params.where ?? ''
    throw error
  }
  return 'no refusal'
}

describe('fields', () => {
  it('says which are missing, unknown and used; one in a branch not taken is not missing', () => {
    const { missing, unknown, used, text } = merged(
      '{{ place }} {{ due_on }} {{ nonsense }} {{ place.size }} {% if period %}{{ period }}{% endif %} {% unless period %}{{ reminder_date | default: place }}{% endunless %}', { place: 'Madrid' },
    )
    expect({ missing, unknown }).toEqual({ missing: ['due_on'], unknown: ['place.size', 'nonsense'] })
    expect(used).toEqual(['place', 'due_on', 'period', 'reminder_date'])
    expect(text).toBe('Madrid \\[due\\_on\\]  6  Madrid')
  })

  it('takes spaces for nothing, and leaves the label that a screen gives', () => {
    const { missing, text, subject } = mergeLetter({ subject: '{{ place }}', text: '{% if place %}no{% endif %}{{ place }}' }, { place: ' \n\u2028 ' }, () => 'Lugar')
    expect({ missing, text, subject }).toEqual({ missing: ['place'], text: '\\[Lugar\\]', subject: '[Lugar]' })
  })

  it('puts the numbers and parts of questions as they are', () => {
    expect(read('Ruego:\n\n{{ questions }}\n\nGracias.', { questions: '1. Una *cosa*\n2. Otra:\na) esto\nb) 3. aquello' })).toBe('Ruego: 1. Una *cosa* 2. Otra: a) esto b) 3. aquello Gracias.')
    expect(letterText(sheetOf({ text: '{{ questions }}', fields: { questions: '1. Una\na) parte\n4. Otra' } }))).toBe('1. Una\n   a) parte\n4. Otra\n')
  })
})

describe('hostile templates', () => {
  it.each([
    ['a loop without end', '{% for i in (1..100000000) %}x{% endfor %}', 'memory alloc limit exceeded, line:1, col:1'],
    ['the constructor', '{{ place.constructor.constructor }}', 'place.constructor.constructor'],
    ['the constructor of a text', '{{ "".constructor }}', 'constructor'],
    ['the constructor in brackets', '{{ place["constructor"] }}', 'place.constructor'],
    ['a prototype', '{% if place.__proto__ %}x{% endif %}', 'place.__proto__'],
    ['another file', '{% include "/etc/passwd" %}', 'tag "include" not found, line:1, col:1'],
    ['another file', '{% render "x" %}', 'tag "render" not found, line:1, col:1'],
    ['a layout', '{% layout "x" %}', 'tag "layout" not found, line:1, col:1'],
    ['text that isn’t escaped', '{{ place | raw }}', 'undefined filter: raw, line:1, col:1'],
    ['a filter that was taken out', '{{ place | where: "a" }}', 'undefined filter: where, line:1, col:1'],
    ['half a field', 'one\n{{ place', 'output "{{ place" not closed, line:2, col:1'],
    ['half a tag', '{% if place %}', 'tag {% if place %} not closed, line:1, col:1'],
  ])('stops %s and says where', (_, text, where) => {
    expect(why(text, { place: 'a' })).toBe(where)
  })

  it('stops loops inside loops', () => {
    expect(why('{% for i in (1..3000) %}{% for j in (1..3000) %}{% for k in (1..3000) %}{% endfor %}{% endfor %}{% endfor %}')).toMatch(/limit exceeded/)
    expect(why('x'.repeat(200_001))).toMatch(/limit exceeded/)
  })

  it('reaches nothing by a name that is put together', () => {
    const { text, unknown } = merged('{% assign x = "__proto__" %}{{ place[x] }}{% assign y = "constr" | append: "uctor" %}{{ place[y] }}', { place: 'a' })
    expect(text).toBe('')
    expect(unknown).toHaveLength(2)
  })
})

describe('values', () => {
  const HOSTILE = [
    '{{ place }}', '{% raw %}', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[link](javascript:alert(1))', '# no heading', '- no list', '1. no list', '> no quote', '***',
    '| a | b |', '`code`', '```', '&amp; &lt;', '\\*', '*not* _so_ **strong**', '![x](y)', '<https://x.example>', '~~~', '===', '${1+1}', '$& $1', '<!-- -->', 'a\\', '+ no list', '12) no list',
  ]

  it.each(HOSTILE)('appear as themselves: %s', (value) => {
    expect(read('{{ argument }}', { argument: value })).toBe(value)
    expect(read('# {{ argument }}\n\n- a {{ argument }} b\n\n**{{ place }}**', { argument: value, place: 'x' })).toBe(`${value} - a ${value} b x`)
    expect(mergeLetter({ subject: 'A {{ argument }}', text: '' }, { argument: value }).subject).toBe(`A ${value}`)
  })

  it('come out of any text as they went in, but for white space', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (value) => {
      const shown = value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, '').replaceAll(/\s+/g, ' ').trim()
      fc.pre(shown !== '')
      expect(read('A {{ argument }} B', { argument: value })).toBe(`A ${shown} B`)
      expect(merged('{{ argument }}', { argument: value }).missing).toEqual([])
    }), { seed: testSeed(), numRuns: 400 })
  })

  it('keep their line breaks, whatever signs they are made with', () => {
    expect(letterText(sheetOf({ text: 'A: {{ argument }}', fields: { argument: 'uno\r\ndos\rtres\u2028cuatro' } }))).toBe('A: uno\ndos\ntres\ncuatro\n')
    expect(letterText(sheetOf({ text: '{{ argument }}', fields: { argument: 'uno\n\n\n- dos' } }))).toBe('uno\n\n- dos\n')
  })
})
