import { UsageError } from './io'

export type Words = { plain: string[]; options: Record<string, string | true> }

/** Splits the words of a command into plain ones and options (`--name value`, `--name=value`, or a bare `--flag`). Throws UsageError on what it doesn't know. */
export function readWords(argv: readonly string[], known: { values?: readonly string[]; flags?: readonly string[]; plain: readonly [number, number] }): Words {
  const options: Record<string, string | true> = {}
  const plain: string[] = []
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (!word.startsWith('--') || word === '--') {
      plain.push(word)
      continue
    }
    const [name = '', given] = splitAt(word.slice(2))
    if (known.flags?.includes(name) && given === undefined) options[name] = true
    else if (known.values?.includes(name)) {
      const value = given ?? argv[(index += 1)]
      if (value === undefined) throw new UsageError(`--${name} needs a value`)
      options[name] = value
    } else throw new UsageError(`--${name} is not known here`)
  }
  const [least, most] = known.plain
  if (plain.length < least) throw new UsageError('a word is missing')
  if (plain.length > most) throw new UsageError(`"${plain[most]}" is one word too many`)
  return { plain, options }
}

function splitAt(word: string): [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

/** The value of an option, or undefined. */
export function valueOf(words: Words, name: string): string | undefined {
  const value = words.options[name]
  return typeof value === 'string' ? value : undefined
}

/** The value of an option that must be there. */
export function needed(words: Words, name: string): string {
  const value = valueOf(words, name)
  if (value === undefined || value === '') throw new UsageError(`--${name} is needed`)
  return value
}
