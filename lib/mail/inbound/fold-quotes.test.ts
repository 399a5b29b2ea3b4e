import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldQuotes, withoutQuotes } from './fold-quotes'

const OURS = 'Nuestra respuesta.\n\n'

it.each([
  ['es', 'El lun, 2 mar 2026 a las 10:00, Registro (<registro@authority.example>) escribió:'], ['es, in two lines', 'El lun, 2 mar 2026 a las 10:00, Registro General del Ayuntamiento\n<registro@authority.example> escribió:'],
  ['ca', 'El dl., 2 de març 2026, a les 10:00, Registre <registre@authority.example> va escriure:'], ['ca, another program', 'Missatge de Registre <registre@authority.example> del dia 2 de març 2026 ha escrit:'],
  ['sr-Cyrl', 'Дана 2. 3. 2026. у 10:00, Писарница је написао/ла:'], ['sr-Latn', 'Dana pon, 2. mar 2026. u 10:00 Pisarnica <p@authority.example> je napisao/la:'], ['sr, another program', 'пон, 2. мар 2026. у 10:00 Писарница <p@authority.example> је написао/ла:'],
  ['en', 'On Mon, 2 Mar 2026 at 10:00, Registry <r@authority.example> wrote:'], ['de', 'Am 02.03.26 um 10:00 schrieb Poststelle:'], ['de, ended by the verb', 'Am Mo., 2. März 2026 um 10:00 Uhr schrieb Poststelle <p@authority.example>:'], ['fr', 'Le lun. 2 mars 2026 à 10:00, Greffe <g@authority.example> a écrit :'],
])('folds who wrote, and what is marked below: %s', (_language, wrote) => {
  const quoted = `${wrote}\n\n> Su pregunta\n>\n> otra\n`
  expect(foldQuotes(`${OURS}${quoted}Abajo seguimos.\n`)).toEqual([{ shown: OURS, quoted }, { shown: 'Abajo seguimos.\n', quoted: '' }])
  expect(withoutQuotes(`${OURS}${wrote}\nSin marcas\nhasta el fin`)).toBe(OURS)
})

it.each([
  ['en', '-----Original Message-----\nFrom: Registry <r@authority.example>\nSent: Monday, 2 March 2026 10:00\nTo: us\nSubject: x'], ['es', '________________________________\nDe: Registro\nEnviado: lunes, 2 de marzo de 2026 10:00\nPara: nosotros\nAsunto: x'],
  ['ca', '*De:* Registre\n*Enviat el:* dilluns, 2 de març de 2026 10:00\n*Per a:* nosaltres\n*Tema:* x'], ['sr-Latn', 'Od: Pisarnica\nPoslato: 2. mart 2026. 10:00\nZa: nas\nPredmet: x'], ['sr-Cyrl', '-----Оригинална порука-----\nОд: Писарница\nПослато: 2. март 2026.\nЗа: нас\nПредмет: x'],
  ['de', 'Von: Poststelle\nGesendet: Montag, 2. März 2026 10:00\nAn: uns\nBetreff: x'], ['fr', "-----Message d'origine-----\nDe : Greffe\nEnvoyé : lundi 2 mars 2026 10:00\nÀ : nous\nObjet : x"],
])('folds the mail that is answered, under its fields: %s', (_language, block) => {
  expect(foldQuotes(`${OURS}${block}\n\nTexto antiguo\n`)).toEqual([{ shown: OURS, quoted: `${block}\n\nTexto antiguo\n` }])
})

it('keeps signatures, a mail that is handed on, and words that only sound like a quote', () => {
  for (const text of [
    'Hello\n-- \nRegistry\nTel. 1', '---------- Forwarded message ---------\nFrom: a <a@b.example>\nDate: x\nSubject: y\n\nwords', 'FYI\n\n---------- Mensaje reenviado ----------\nDe: a <a@b.example>\nFecha: 2 mar 2026\nAsunto: y\n\npalabras',
    'De: Registro\nEnviado: lunes\nPara: x\nAsunto: y\n\nnothing was written above', 'As the mayor wrote:\nthe files are lost.', 'From: here\nto there', 'a\n>From the desk of',
  ]) expect(foldQuotes(text)).toEqual([{ shown: text, quoted: '' }])
})

it('folds each of several quotes between answers', () => {
  expect(foldQuotes('> one\nAnswer one\n> two\n\n> still two\nAnswer two')).toEqual([
    { shown: '', quoted: '> one\n' }, { shown: 'Answer one\n', quoted: '> two\n\n> still two\n' }, { shown: 'Answer two', quoted: '' },
  ])
})

it('takes nothing away: the pieces are the text', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('> a', '', 'On 2 Mar 2026 x wrote:', 'From: a@b.example', 'Sent: x', 'To: y', '-----Original Message-----', 'De: x', 'Am 2.3.2026 schrieb x:', '-- '))
  fc.assert(fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
    const text = lines.join('\n')
    expect(foldQuotes(text).map((piece) => piece.shown + piece.quoted).join('')).toBe(text)
  }))
})

it('has no text at all', () => expect(foldQuotes('')).toEqual([{ shown: '', quoted: '' }]))
