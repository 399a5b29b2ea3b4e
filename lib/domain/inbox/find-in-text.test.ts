import { describe, expect, it } from 'vitest'
import { findDates } from './find-dates'
import { findNumbers } from './find-numbers'

describe('dates in a text', () => {
  it.each([
    ['Madrid, 1 de marzo de 2026', '2026-03-01'], ['Rivas, a 1º de marzo del 2026', '2026-03-01'], ['Barcelona, 7 d’abril de 2026', '2026-04-07'], ["7 d'agost del 2026", '2026-08-07'],
    ['12 de març de 2026', '2026-03-12'], ['Београд, 7. априла 2026. године', '2026-04-07'], ['Beograd, 7. aprila 2026. godine', '2026-04-07'], ['7. октобар 2026.', '2026-10-07'],
    ['07/04/2026', '2026-04-07'], ['dana 7.4.2026. godine', '2026-04-07'], ['дана 07. 04. 2026. године', '2026-04-07'], ['07-04-2026', '2026-04-07'], ['on 7 April 2026', '2026-04-07'],
    ['April 7th, 2026', '2026-04-07'], ['2026-04-07', '2026-04-07'], ['le 1er avril 2026', '2026-04-01'], ['29 de febrero de 2028', '2028-02-29'], ['с 30. маја 2026.', '2026-05-30'],
  ])('%s', (text, on) => expect(findDates(text).map((one) => one.on)).toEqual([on]))
  it.each(['31 de abril de 2026', '29/02/2026', '12/13/2026', 'art. 20.1.2013/1', 'Ley 19/2013, de 9 de diciembre', 'tel. 91 07-04-20266', '1/1/1789', '7 marzipan 2026'])('none in: %s', (text) =>
    expect(findDates(text)).toEqual([]))
  it('says where each stands, and each day once', () => {
    const found = findDates('En relación con su solicitud de 2 de marzo de 2026, se resuelve el 7 de abril de 2026 (07/04/2026).')
    expect(found.map((one) => one.on)).toEqual(['2026-03-02', '2026-04-07'])
    expect(found[0]).toEqual({ on: '2026-03-02', found: '2 de marzo de 2026', before: 'En relación con su solicitud de ', after: ', se resuelve el 7 de abril de 2026…' })
  })
  it('ends soon on a text made to be slow', () => {
    const hostile = `${'1 de '.repeat(40_000)}${'9'.repeat(100_000)}${' '.repeat(50_000)}enero`
    expect(findDates(hostile)).toEqual([])
    expect(findNumbers(`${'registro nº '.repeat(20_000)}${'A'.repeat(100_000)}`)).toEqual([])
  })
})

describe('numbers in a text', () => {
  it.each([
    ['Número de registro: REGAGE26e00012345678', 'REGAGE26e00012345678'], ['con registro de entrada nº 2026/1234.', '2026/1234'], ['Expediente 123/2026', '123/2026'],
    ['Número de registre: E-2026/1234', 'E-2026/1234'], ["registre d’entrada núm. 45/2026", '45/2026'], ['заведен под бројем 037-1-22/2026-01', '037-1-22/2026-01'],
    ['Broj: 07-00-123/2026', '07-00-123/2026'], ['Бр. 031-45/26', '031-45/26'], ['registration no. 2026/123', '2026/123'], ['Reference: FOI-2026-77', 'FOI-2026-77'],
  ])('%s', (text, number) => expect(findNumbers(text)[0]?.number).toBe(number))
  it.each(['registro de 2026', 'expediente de 7 de abril', 'Ref. 07/04/2026', 'registro general', 'број 12'])('none in: %s', (text) => expect(findNumbers(text)).toEqual([]))
  it('puts the register before the file, each once', () => {
    expect(findNumbers('Expediente 55/2026. Registro de entrada 2026/9001. Exp. 55/2026').map((one) => one.number)).toEqual(['2026/9001', '55/2026'])
  })
})
