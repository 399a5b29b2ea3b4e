import { describe, expect, it } from 'vitest'
import { cyrillicToLatin } from './cyrillic-to-latin'
import { proposeCyrillic } from './latin-to-cyrillic'
import { latinSaveNames } from './script-names'

const GRAD = { latin: 'Grad Beograd', cyrillic: 'Град Београд' }
const whole = (text: string, names = [GRAD]) => proposeCyrillic(text, names).map((part) => part.text).join('')
const marked = (text: string) => proposeCyrillic(text).filter((part) => part.doubt)

describe('proposing Cyrillic', () => {
  it.each([
    ['Molimo da nam dostavite kopiju ugovora, u skladu sa članom 15.', 'Молимо да нам доставите копију уговора, у складу са чланом 15.'],
    ['Ljubav LJUBAV konj džep Džep DŽEP', 'Љубав ЉУБАВ коњ џеп Џеп ЏЕП'],
    ['Rok za postupanje je {{due_on}} ({{ authority_name | upcase }})', 'Рок за поступање је {{due_on}} ({{ authority_name | upcase }})'],
    ['{% if note %}Napomena{% endif %}', '{% if note %}Напомена{% endif %}'],
    ['Pišite na zahtevi@plazo.example ili https://plazo.example/rok', 'Пишите на zahtevi@plazo.example или https://plazo.example/rok'],
    ['odjek, podjednako, objekat', 'одјек, подједнако, објекат'],
  ])('%s', (latin, cyrillic) => expect(whole(latin)).toBe(cyrillic))

  it('comes back the same by the exact table', () => {
    const text = 'Đorđe šalje žalbu Povereniku: ćutanje uprave nije odgovor. Nadživeti, konjugacija, Odžaci, njiva, ljiljan.'
    expect(cyrillicToLatin(whole(text))).toBe(text)
  })

  it.each([
    ['injekcija', ['инјекција', 'ињекција']], ['Konjugacija', ['Конјугација', 'Коњугација']], ['nadživeti', ['надживети', 'наџивети']], ['TANJUG', ['ТАНЈУГ', 'ТАЊУГ']],
    ['Odžaci', ['Оџаци', 'Оджаци']], ['konj', ['коњ', 'конј']], ['takodje', ['такође', 'такодје']], ['Djordje', ['Ђорђе', 'Дјордје']],
  ])('marks %s, the likelier form first', (word, forms) => {
    expect(marked(`reč ${word}.`)).toEqual([{ text: forms[0], doubt: 'digraph', latin: word, forms }])
  })

  it.each([['Privacy', ['Privacy']], ['PDF', ['PDF', 'ПДФ']], ['XIV', ['XIV']], ['VI', ['VI', 'ВИ']]])('leaves %s in Latin, marked', (word, forms) => {
    expect(marked(word)).toEqual([{ text: word, doubt: 'foreign', latin: word, forms }])
  })

  it('never converts a name of an authority: its official form, or itself', () => {
    expect(proposeCyrillic('Tražimo od: Grad Beograd.', [GRAD])).toContainEqual({ text: 'Град Београд', doubt: 'name', latin: 'Grad Beograd' })
    expect(whole('Zgrada i Grad Beograd', [{ latin: 'Grad Beograd', cyrillic: 'Grad Beograd' }])).toBe('Зграда и Grad Beograd')
  })
})

it('writes Latin from Cyrillic save the names', () => {
  expect(latinSaveNames('Захтев: Град Београд, Београд', [{ latin: 'City of Belgrade', cyrillic: 'Град Београд' }])).toBe('Zahtev: City of Belgrade, Beograd')
})
