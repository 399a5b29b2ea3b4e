import { AlignmentType, LevelFormat } from 'docx'
import type { ILevelsOptions, INumberingOptions, IParagraphOptions } from 'docx'
import type { Inline } from './blocks'

type Numbered = NonNullable<IParagraphOptions['numbering']>
type Numbers = { reference: string; instance: number; level: number }
/** How an item of a list begins: numbered by the reader of the file, or with its marker as text where no numbering says the same ("007."). */
export type ItemNumber = { numbering: Numbered; typed: string | null; parts: Numbered | null }

const DEPTHS = [0, 1, 2, 3, 4, 5, 6]
/** The parts of an item need a level of their own below it. */
const DEEPEST = DEPTHS.length - 2
/** Word counts no further. */
const HIGHEST = 32_767

/** The lists of one DOCX: each run of numbers (3, 4, 5 …) is a numbering of its own, so that an item bears the number that its writer gave it. */
export class DocxLists {
  readonly #config = new Map<string, ILevelsOptions[]>([['bullet', levelsOf(() => [LevelFormat.BULLET, '•', 1])], ['typed', levelsOf(() => [LevelFormat.NONE, '', 1])]])
  #instances = 0

  /** What stands before each item of a list, by the markers that were typed ("3."; null: a bullet). */
  itemsOf(markers: readonly (string | null)[], depth: number): ItemNumber[] {
    const level = Math.min(depth, DEEPEST)
    let run: Numbers | null = null, expected = ''
    return markers.map((marker) => {
      if (marker === null) return { numbering: { reference: 'bullet', level }, typed: null, parts: null }
      const number = Number.parseInt(marker, 10), sign = marker.slice(-1)
      if (`${number}${sign}` !== marker || number > HIGHEST) return { numbering: { reference: 'typed', level }, typed: marker, parts: null }
      if (run === null || marker !== expected) run = this.#runFrom(number, sign, level)
      expected = `${number + 1}${sign}`
      return { numbering: run, typed: null, parts: { ...run, level: level + 1 } }
    })
  }

  get config(): INumberingOptions['config'] {
    return [...this.#config].map(([reference, levels]) => ({ reference, levels }))
  }

  #runFrom(number: number, sign: string, level: number): Numbers {
    const reference = `from ${number}${sign} at ${level}`
    if (!this.#config.has(reference)) {
      this.#config.set(reference, levelsOf((at) => (at === level ? [LevelFormat.DECIMAL, `%${at + 1}${sign}`, number] : at === level + 1 ? [LevelFormat.LOWER_LETTER, `%${at + 1})`, 1] : [LevelFormat.NONE, '', 1])))
    }
    return { reference, level, instance: (this.#instances += 1) }
  }
}

function levelsOf(of: (level: number) => [(typeof LevelFormat)[keyof typeof LevelFormat], string, number]): ILevelsOptions[] {
  return DEPTHS.map((level) => {
    const [format, text, start] = of(level)
    return { level, format, text, start, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 397 * (level + 1), hanging: 397 } } } }
  })
}

/** The content of an item without its parts, and the parts that its lines a), b), c) … are, without these letters. */
export function partsOf(content: readonly Inline[]): { own: Inline[]; parts: Inline[][] } {
  const found: Inline[][] = [[]]
  content.forEach((one, index) => {
    const next = content[index + 1]
    const letter = `${String.fromCharCode(96 + found.length)}) `
    if ('break' in one && next && 'text' in next && next.text.startsWith(letter) && found.length <= 26) found.push([])
    else if ('text' in one && found.length > 1 && found.at(-1)?.length === 0) found.at(-1)?.push({ ...one, text: one.text.slice(letter.length) })
    else found.at(-1)?.push(one)
  })
  const [own, ...parts] = found
  return { own: own ?? [], parts }
}
