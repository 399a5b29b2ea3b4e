import { expect, it } from 'vitest'
import { asked } from './asked.mjs'

it('takes every picture that is looked at, or the part that the words name', () => {
  expect(asked([])).toEqual({ lang: ['en', 'es', 'sr-Cyrl'], width: ['390', '1280'], theme: ['light', 'dark'], only: '' })
  expect(asked(['--only', 'request', '--lang', 'ca', '--width', '390', '--theme', 'dark'])).toEqual({ lang: ['ca'], width: ['390'], theme: ['dark'], only: 'request' })
})

it.each([[['--lang', 'fr']], [['--only']], [['--wide']], [['today']], [['--toString', 'x']]])('refuses %j in one line', (words) => {
  expect(() => asked(words)).toThrow(/^npm run screens takes --only NAME/)
})
