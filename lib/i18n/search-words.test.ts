import { describe, expect, it } from 'vitest'
import { foldPage, hitsIn, termsOf } from './search-words'

const marked = (text: string, typed: string) => hitsIn(text, typed).map(({ start, end }) => text.slice(start, end))

describe('hits are marked in the original words', () => {
  it.each([
    ['Šabac i Шабац, SABAC', 'sabac', ['Šabac', 'Шабац', 'SABAC']],
    ['Đorđe, Djordje и Ђорђе', 'đorđe', ['Đorđe', 'Djordje', 'Ђорђе']],
    ['El col·legi, el coŀlegi i el COL·LEGI', 'collegi', ['col·legi', 'coŀlegi', 'COL·LEGI']],
    ['un niño, an\u0303o; año', 'ano', ['an\u0303o', 'año']],
    ['Straße und STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['Љиљана, Njegoš, Џеп', 'njegos', ['Njegoš']],
    ['Љиљана', 'ljiljana', ['Љиљана']],
    ['la informa-\nción pedida', 'informacion', ['informa-\nción']],
    ['trans\u00adparència', 'transparencia', ['trans\u00adparència']],
    ['l’accés a la informació', "l'acces", ['l’accés']],
    ['Decreto 10/2019, de 10 de abril', '10/2019', ['10/2019']],
    ['videovigilancia', 'video', ['videovigilancia']],
    ['a b ab', 'a', ['a']],
    ['oﬃce ﬁn', 'office fin', ['oﬃce', 'ﬁn']],
    ['💶 euros 💶', 'euros', ['euros']],
  ])('%s: %s', (text, typed, hits) => {
    expect(marked(text, typed)).toEqual(hits)
  })

  it.each([['Šabac', 'abac'], ['año', 'anó x'.split(' ')[1]!], ['10/2019', '2019/10'], ['contrato', 'contratos'], ['', 'x'], ['x', '" * ('], ['a', '']])('and none is where none is: %s: %s', (text, typed) => {
    expect(marked(text, typed)).toEqual([])
  })

  it('takes what was typed apart, and no more than twelve of it', () => {
    expect(termsOf(' "Ђорђе"  NEAR(a, b) x ')).toEqual([{ words: ['djordje'], begun: true }, { words: ['near', 'a'], begun: false }, { words: ['b'], begun: false }, { words: ['x'], begun: false }])
    expect(termsOf('a '.repeat(50))).toHaveLength(12)
    expect(foldPage('Ràpida-\nment Co-\nOp')).toBe('rapidament co- op')
  })
})
