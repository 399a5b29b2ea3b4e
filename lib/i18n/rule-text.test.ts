import { expect, it } from 'vitest'
import { lawGuide } from '../domain/law/guide/law-guide'
import { PASSAGE_CODES } from '../domain/law/guide/passages'
import { esMd102019 } from '../domain/law/reference/es-md-10-2019'
import { shippedLaws } from '../domain/law/registry'
import { hearingText } from './hearing-text'
import { LANGUAGES } from './languages'
import { messagesOf } from './messages'
import { ruleText } from './rule-text'

const guides = Object.keys(shippedLaws).flatMap((law) => (shippedLaws[law] ?? []).map(({ validFrom }) => lawGuide(law, validFrom)))
const lines = guides.flatMap((guide) => [...(guide?.clocks ?? []), ...(guide?.remedies ?? [])].flatMap((rule) => rule.lines))

it.each(LANGUAGES)('words in %s every line about every rule', (language) => {
  expect(new Set(lines.map(({ sentence }) => sentence.code)).size).toBeGreaterThan(40)
  for (const { sentence, topic } of lines) {
    const text = ruleText(language, sentence)
    expect(text, sentence.code).toMatch(/^["“«„\d\p{Lu}].+\.$/u)
    expect(text, sentence.code).not.toMatch(/[{}_]|\.\.|undefined/)
    expect(messagesOf(language)['law-guide'].topic).toHaveProperty(topic)
  }
})

it('has no line that no rule says, but those that a law to come may need', () => {
  const said = new Set(lines.map(({ sentence }) => sentence.code))
  const unsaid = Object.keys(messagesOf('en')['law-guide'].line).filter((code) => !said.has(code))
  expect(unsaid).toEqual(['roll_previous_working_day', 'silence_deemed_withdrawn'])
})

it('writes a rule as people read it', () => {
  const madrid = lawGuide('es-md-10-2019', '2026-01-01')?.clocks.find(({ id }) => id === 'es-md.reply')
  const text = (language: (typeof LANGUAGES)[number], topic: string) => madrid?.lines.filter((line) => line.topic === topic).map((line) => ruleText(language, line.sentence)).join(' ')
  expect(text('en', 'reading')).toBe('“One month (State law)”: 1 month. It is argued for local authorities: Community of Madrid.')
  expect(text('es', 'extension')).toMatch(/^Puede ampliarse 20 días hábiles; todo se cuenta desde el mismo inicio\. Debe notificarse antes/)
  expect(text('sr-Latn', 'silence')).toBe('Ćutanje uprave znači odbijanje od dana posle isteka roka, po najkasnijem tumačenju.')
})

it('names every group of passages, and every body that ever heard complaints in Madrid', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(messagesOf(language)['law-guide'].group).sort()).toEqual([...PASSAGE_CODES].sort())
    for (const hearing of esMd102019.hearings) expect(hearingText(language, hearing), hearing.body).not.toBe(hearing.body)
  }
  expect(Object.keys(messagesOf('en')['law-guide'].hearing).sort()).toEqual([...esMd102019.hearings.map(({ from }) => from), 'gaip', 'poverenik'].sort())
})
