import IntlMessageFormat from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from './languages'
import type { Language } from './languages'
import { messagesOf } from './messages'
import type { MessageTree } from './messages'

type Ast = ReturnType<IntlMessageFormat['getAst']>

const CATEGORIES: Record<Language, string[]> = {
  en: ['one', 'other'],
  es: ['many', 'one', 'other'],
  ca: ['many', 'one', 'other'],
  'sr-Latn': ['few', 'one', 'other'],
  'sr-Cyrl': ['few', 'one', 'other'],
}
const LATIN_THAT_MAY_STAND = /plazo ingest|Plazo|PDF|HTML|imap\.example\.org|IMAP|INBOX|Authentication-Results|smtp\.example\.org|SMTP|STARTTLS|TLS|DOCX|Word|JSON|CSV|DOCX|XLSX|ZIP|SHA-256|https?:\/\/\S*|\S+@\S+\.\w+|\.\w{2,4}\b|Ctrl|Enter|Esc|\b[a-z]\b/gi

function flat(tree: MessageTree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
}
const flatOf = (language: Language) => flat(messagesOf(language) as unknown as MessageTree)
const astOf = (language: Language, message: string): Ast => new IntlMessageFormat(message, language).getAst()

/** Node types of the parser: 0 literal, 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural, 7 #, 8 tag. */
function walk(ast: Ast, visit: (node: Ast[number]) => void): void {
  for (const node of ast) {
    visit(node)
    if ('options' in node) for (const option of Object.values(node.options)) walk(option.value, visit)
    if ('children' in node) walk(node.children, visit)
  }
}

function shapeOf(ast: Ast): string[] {
  const shape = new Set<string>()
  walk(ast, (node) => {
    if (node.type === 0 || node.type === 7) return
    const choices = node.type === 5 ? `:${Object.keys(node.options).sort().join('|')}` : ''
    shape.add(`${node.type}:${node.value}${choices}`)
  })
  return [...shape].sort()
}

describe.each(LANGUAGES)('messages in %s', (language) => {
  const english = new Map(flatOf('en'))
  const mine = flatOf(language)

  it('has exactly the keys of English, and some', () => {
    expect(mine.length).toBeGreaterThan(200)
    expect(mine.map(([key]) => key).sort()).toEqual([...english.keys()].sort())
  })

  it('takes the same arguments as English and says something', () => {
    for (const [key, message] of mine) {
      expect(message.trim(), key).not.toBe('')
      expect({ key, shape: shapeOf(astOf(language, message)) }).toEqual({ key, shape: shapeOf(astOf('en', english.get(key) ?? '')) })
    }
  })

  it('has every plural category of the language', () => {
    let plurals = 0
    for (const [key, message] of mine) {
      walk(astOf(language, message), (node) => {
        if (node.type !== 6) return
        plurals += 1
        const named = Object.keys(node.options).filter((option) => !option.startsWith('='))
        expect({ key, named: named.sort() }).toEqual({ key, named: CATEGORIES[language] })
      })
    }
    expect(plurals).toBeGreaterThan(5)
  })
})

it('has the plural categories that Intl knows', () => {
  for (const language of LANGUAGES) {
    expect([...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()).toEqual(CATEGORIES[language])
  }
})

function literalsOf(language: Language, message: string): string {
  let text = ''
  walk(astOf(language, message), (node) => {
    if (node.type === 0) text += `${node.value} `
  })
  return text
}

it('holds no stray Latin word in Cyrillic', () => {
  const isStray = (message: string) => /\p{Script=Latin}/u.test(literalsOf('sr-Cyrl', message).replace(LATIN_THAT_MAY_STAND, ''))
  const stray = flatOf('sr-Cyrl').filter(([, message]) => isStray(message))
  expect(stray).toEqual([])
})

it('holds no Cyrillic letter in the other languages', () => {
  for (const language of ['en', 'es', 'ca', 'sr-Latn'] as const) {
    expect(flatOf(language).filter(([, message]) => /\p{Script=Cyrillic}/u.test(message))).toEqual([])
  }
})

it('is not English left standing', () => {
  const english = new Map(flatOf('en'))
  for (const language of ['es', 'ca', 'sr-Latn'] as const) {
    const same = flatOf(language).filter(([key, message]) => message === english.get(key) && message.split(' ').length > 2)
    expect(same).toEqual([])
  }
})
