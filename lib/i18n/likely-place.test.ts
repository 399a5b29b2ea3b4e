import { describe, expect, it } from 'vitest'
import { likelyPlace } from './likely-place'

const marked = (question: string, texts: readonly string[]) => {
  const found = likelyPlace(question, texts)
  return found && [found.index, found.said.filter((piece) => piece.hit).map((piece) => piece.text)]
}

describe('where a text seems to speak of what was asked', () => {
  it.each([
    ['¿Cuántas cámaras de videovigilancia hay instaladas en la vía pública?', ['Registro de entrada', 'Hay 42 cámaras de vídeo\nvigilancia instaladas en vía pública.'], [1, ['cámaras', 'instaladas', 'pública']]],
    ['Còpia de la carta d’intencions signada amb Huawei el 2019', ['S’adjunta la resolució.', 'Carta d’intencions entre l’Ajuntament i Huawei, novembre de 2019'], [1, ['Carta', 'intencions', 'Huawei', '2019']]],
    ['Колико камера има систем видео-надзора?', ['На територији града постављено је 1.200 камера система видео надзора.'], [0, ['камера', 'система', 'видео', 'надзора']]],
    ['Koliko kamera ima sistem video-nadzora?', ['На територији града постављено је 1.200 камера система видео надзора.'], [0, ['камера', 'система', 'видео', 'надзора']]],
    ['Which supplier maintains the cameras?', ['The supplier who maintains them is X.', 'Cameras: the supplier maintains all of the cameras.'], [1, ['Cameras', 'supplier', 'maintains', 'cameras']]],
  ])('%s', (question, texts, expected) => {
    expect(marked(question, texts)).toEqual(expected)
  })
  it.each([
    ['¿Cuántas cámaras de videovigilancia hay instaladas en la vía pública?', ['Hemos recibido su solicitud de información sobre documentos.']],
    ['¿Cuántas cámaras de videovigilancia hay instaladas en la vía pública?', ['La cámara de comercio.']],
    ['¿Cuántos?', ['¿Cuántos?']],
    ['Copia de la información', ['Copia de la información']],
    ['Contratos de mantenimiento', []],
  ])('nothing for %s in %j', (question, texts) => {
    expect(likelyPlace(question, texts)).toBeNull()
  })
})
