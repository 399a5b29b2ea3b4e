import { expect, it } from 'vitest'
import { mergeLetter } from './merge'
import { openedTemplate } from './opened'

const FIELDS = { requester_name: 'Somebody', requester_email: 'a@plazo.example', is_natural_person: 'yes', questions: '1. First\n2. Second', place: '', authority_name: 'Town' }
const opened = (text: string, fields: Readonly<Record<string, string>> = FIELDS) => openedTemplate({ subject: 'To {{ authority_name | upcase }}', text }, fields)

it('answers what a template asks about, and leaves its fields', () => {
  expect(opened('{% if is_natural_person %}I{% else %}We{% endif %}, {{ requester_name }} {{ requester_email | default: requester_phone }}\n\n{{ questions }}\n\nIn {{ place }}')).toEqual({
    subject: 'To {{ authority_name | upcase }}', text: 'I, {{ requester_name }} {{ requester_email }}\n\n{{ questions }}\n\nIn {{ place }}',
  })
})

it('reads as the template does', () => {
  const source = { subject: 'A', text: '{% if argument %}{{ argument }}{% endif %}*{{ requester_name | upcase }}*{% unless place %} nowhere{% endunless %}' }
  expect(mergeLetter(openedTemplate(source, FIELDS), FIELDS)).toMatchObject({ text: mergeLetter(source, FIELDS).text, missing: [] })
})

it('is the template itself where it asks nothing, or is broken', () => {
  for (const text of ['{{ requester_name }}', '{% if x %}', '{% if place %}{{ place | unknown }}{% endif %}']) expect(openedTemplate({ subject: 'A', text }, FIELDS)).toEqual({ subject: 'A', text })
})
