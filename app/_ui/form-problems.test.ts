import { expect, it } from 'vitest'
import { messagesFor } from '@/lib/i18n/messages'
import { LANGUAGES } from '@/lib/i18n/languages'
import { initialsOf } from './avatar'
import { FAILED_WORDS } from './failed-words'
import { controlProps } from './field'
import { fieldIdOf, flatErrors } from './form-problems'

it('finds every error by its dotted path, in the order of the fields', () => {
  const errors = {
    title: { type: 'too_small', message: 'required' },
    facts: [undefined, { on: { type: 'invalid_format', message: 'bad_date' }, root: undefined }],
    questions: { root: { type: 'too_small', message: 'too_few' } },
    kind: { type: 'x' },
  }
  expect(flatErrors(errors as never)).toEqual([
    { path: 'title', code: 'required' },
    { path: 'facts.1.on', code: 'bad_date' },
    { path: 'questions', code: 'too_few' },
    { path: 'kind', code: 'invalid' },
  ])
  expect(fieldIdOf('log', 'facts.1.on')).toBe('log-facts-1-on')
})

it('ties a control to its hint and its error', () => {
  expect(controlProps('a', true, true, true)).toEqual({ id: 'a', 'aria-describedby': 'a-hint a-error', 'aria-invalid': true, 'aria-required': true })
  expect(controlProps('a', false, false)).toEqual({ id: 'a' })
})

it('keeps the words of the last error page equal to common.json', () => {
  for (const language of LANGUAGES) expect(messagesFor(language, ['common']).common.failed).toMatchObject(FAILED_WORDS[language])
})

it.each([['One Two Three', 'OT'], ['staff', 'ST'], ['Ђ', 'Ђ'], ['', '']])('shortens %s to %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
