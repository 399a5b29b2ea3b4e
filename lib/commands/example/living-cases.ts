import { Temporal } from 'temporal-polyfill'
import type { LogRequestInput } from '../../inputs/log-request'

/** The cases that keep Today alive: dated from the day on which the example is loaded. All of them are illustrative. */
export function livingCases(today: string): readonly { input: LogRequestInput; members: readonly ('coordinator' | 'volunteer')[] }[] {
  const ago = (days: number) => Temporal.PlainDate.from(today).subtract({ days }).toString()
  return [
    {
      input: {
        ref: 'EX-DUE-SOON', authority: 'barcelona', title: 'Projectes derivats de la carta: 5G, supercomputació i IA', language: 'ca',
        requester: { name: 'Privacy International', kind: 'legal_person' }, channel: 'electronic', campaign: 'Huawei safe cities', assignee: 'staff@plazo.example',
        questions: ['Projectes iniciats amb Huawei des de la signatura de la carta', 'Pressupost de cada projecte'],
        facts: [{ type: 'received', on: ago(24) }],
      },
      members: ['coordinator', 'volunteer'],
    },
    {
      input: {
        ref: 'EX-OVERDUE', authority: 'belgrade', title: 'Уговори о одржавању система видео-надзора', language: 'sr-Cyrl',
        requester: { name: 'SHARE Foundation', kind: 'legal_person' }, channel: 'electronic', campaign: 'Huawei safe cities', assignee: 'volunteer@plazo.example',
        questions: ['Важећи уговори о одржавању камера', 'Износи плаћени по тим уговорима'],
        facts: [{ type: 'received', on: ago(33) }],
      },
      members: ['coordinator'],
    },
    {
      input: {
        ref: 'EX-RESTRICTED', authority: 'rivas', title: 'Convenio de videovigilancia con la policía local', language: 'es', restricted: true,
        requester: { name: 'Privacy International', kind: 'legal_person' }, channel: 'electronic', assignee: 'staff@plazo.example',
        questions: ['Convenio vigente y sus anexos'],
        facts: [{ type: 'registered', on: ago(28) }, { type: 'decided', on: ago(9), result: 'refused' }],
      },
      members: ['coordinator'],
    },
  ]
}
