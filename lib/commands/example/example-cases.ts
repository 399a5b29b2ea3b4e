import type { LogRequestInput } from '../../inputs/log-request'
import type { ExamplePdf } from './example-pdfs'

export type ExampleMessage = {
  direction: 'in' | 'out'; kind: 'reply' | 'reminder' | 'call' | 'other'; channel: 'electronic_register' | 'email' | 'post' | 'phone'
  on: string; subject?: string; text: string; language?: 'es' | 'ca' | 'sr-Cyrl' | 'en'
}
export type ExampleCase = {
  input: LogRequestInput
  illustrative: 'filing_and_follow_ups' | 'number_and_page' | 'filing_and_decision'
  members: readonly ('coordinator' | 'staff' | 'volunteer' | 'observer')[]
  receipt: ExamplePdf
  messages: readonly (ExampleMessage & { facts?: LogRequestInput['facts']; pdf?: ExamplePdf; refusalGrounds?: string[] })[]
  answers?: readonly { label: string; outcome: 'granted' | 'refused'; answer: string; page?: string }[]
}

const CAMPAIGN = 'Huawei safe cities'

/**
 * The three real cases (design/cases.md): who asked what of whom, the questions in our own words, and what came back are published; register numbers,
 * message texts and the days that the reports don't give are illustrative, and say so.
 */
export const EXAMPLE_CASES: readonly ExampleCase[] = [
  {
    input: {
      ref: 'EX-RIVAS', authority: 'rivas', title: 'Contratos y evaluaciones de impacto: sistema eLTE de banda ancha de Huawei', language: 'es',
      requester: { name: 'Privacy International', kind: 'legal_person' }, channel: 'electronic', campaign: CAMPAIGN, tags: ['Huawei', 'eLTE'], assignee: 'staff@plazo.example',
      questions: [
        'Contratos suscritos con Huawei desde 2015 hasta hoy',
        'Folletos, documentos promocionales, presentaciones y manuales recibidos de Huawei desde 2015 hasta hoy',
        'Toda evaluación de riesgos o de impacto en derechos humanos, privacidad o protección de datos realizada antes de la firma, y copia de ella',
        {
          text: 'Sobre la diapositiva 10 de 20 de la presentación relativa al análisis inteligente de vídeo:',
          parts: ['¿Interviene software o hardware de Huawei?', '¿Cómo se realiza el análisis?', '¿Para qué se utiliza?'],
          source: 'Presentación sobre análisis inteligente de vídeo', sourcePage: '10/20',
        },
      ],
      facts: [
        { type: 'sent', on: '2020-06-15' },
        { type: 'registered', on: '2020-06-15', registerNumber: 'E-2020-00000' },
      ],
    },
    illustrative: 'filing_and_follow_ups',
    members: ['coordinator', 'volunteer'],
    receipt: {
      filename: 'Justificante de registro.pdf', language: 'es', title: 'Justificante de registro',
      pages: [{ heading: 'Justificante de registro electrónico', lines: ['Ayuntamiento de Rivas-Vaciamadrid', 'Número: E-2020-00000', 'Fecha de presentación: 15 de junio de 2020', 'Asunto: solicitud de acceso a la información pública'] }],
    },
    messages: [
      { direction: 'out', kind: 'reminder', channel: 'electronic_register', on: '2020-07-20', subject: 'Falta de respuesta en plazo', language: 'es', text: 'Reiteramos la solicitud registrada el 15 de junio de 2020, de la que no hemos recibido resolución ni ampliación.' },
      { direction: 'out', kind: 'reminder', channel: 'email', on: '2020-09-14', subject: 'Segunda reiteración', language: 'es', text: 'Seguimos sin respuesta. Este escrito no supone renuncia a ningún plazo.' },
      { direction: 'out', kind: 'call', channel: 'phone', on: '2020-10-05', language: 'es', text: 'El registro confirma que la solicitud consta. No se indica qué unidad la tramita.' },
    ],
  },
  {
    input: {
      ref: 'EX-BARCELONA', authority: 'barcelona', title: 'Carta d’intencions amb Huawei, novembre de 2019', language: 'ca',
      requester: { name: 'Privacy International', kind: 'legal_person' }, channel: 'electronic', campaign: CAMPAIGN, tags: ['Huawei'], assignee: 'staff@plazo.example',
      questions: ['Còpia de la carta d’intencions signada amb Huawei al Smart City Expo World Congress, novembre de 2019'],
      facts: [{ type: 'sent', on: '2019-11-25' }, { type: 'received', on: '2019-11-25' }],
    },
    illustrative: 'number_and_page',
    members: ['coordinator', 'volunteer', 'observer'],
    receipt: {
      filename: 'Rebut de registre.pdf', language: 'ca', title: 'Rebut de registre',
      pages: [{ heading: 'Rebut de registre electrònic', lines: ['Ajuntament de Barcelona', 'Data d’entrada: 25 de novembre de 2019', 'Assumpte: sol·licitud d’accés a la informació pública'] }],
    },
    messages: [{
      direction: 'in', kind: 'reply', channel: 'email', on: '2019-12-20', subject: 'Resolució i document', language: 'ca',
      text: 'S’estima la sol·licitud. S’adjunta la carta d’intencions.',
      facts: [{ type: 'decided', on: '2019-12-20', result: 'granted' }, { type: 'delivered', on: '2019-12-20' }],
      pdf: {
        filename: 'Carta d’intencions.pdf', language: 'en', title: 'Letter of intention (stand-in)',
        pages: [
          { heading: 'Letter of intention', lines: ['The letter promises to “explore opportunities of collaborations”:', '5G', 'SmartCity use cases', 'Supercomputing and artificial intelligence'] },
          { heading: 'About this page', lines: ['This page stands for the letter that Barcelona disclosed on 20 December 2019. It holds what the published report says of it.'] },
        ],
      },
    }],
    answers: [{ label: '1', outcome: 'granted', answer: 'Es va lliurar la carta: «explore opportunities of collaborations» en 5G, casos d’ús de SmartCity, supercomputació i IA.', page: '1' }],
  },
  {
    input: {
      ref: 'EX-BELGRADE', authority: 'mup-rs', title: 'Локације камера и јавна набавка система видео-надзора са препознавањем лица', language: 'sr-Cyrl',
      requester: { name: 'SHARE Foundation', kind: 'legal_person' }, channel: 'electronic', campaign: CAMPAIGN, tags: ['препознавање лица'], assignee: 'staff@plazo.example',
      questions: ['Локације камера за видео-надзор у Београду', 'Документација јавне набавке система видео-надзора и подаци о спроведеном поступку'],
      facts: [{ type: 'sent', on: '2019-03-04' }, { type: 'received', on: '2019-03-04' }],
    },
    illustrative: 'filing_and_decision',
    members: ['coordinator', 'volunteer'],
    receipt: {
      filename: 'Потврда о пријему.pdf', language: 'sr', title: 'Потврда о пријему',
      pages: [{ heading: 'Потврда о пријему', lines: ['Министарство унутрашњих послова Републике Србије', 'Захтев за приступ информацијама од јавног значаја', 'Примљено: 4. март 2019.'] }],
    },
    messages: [{
      direction: 'in', kind: 'reply', channel: 'post', on: '2019-03-18', subject: 'Решење о одбијању захтева', language: 'sr-Cyrl',
      text: 'Захтев се одбија: сва документација о јавној набавци заштићена је као поверљива.',
      facts: [{ type: 'decided', on: '2019-03-18', result: 'refused', registerNumber: '00-000/2019' }], refusalGrounds: ['RS-9-5'],
      pdf: {
        filename: 'Решење.pdf', language: 'sr', title: 'Решење о одбијању захтева',
        pages: [{ heading: 'Решење', lines: ['Министарство унутрашњих послова Републике Србије', 'Захтев се одбија. Тражена документација носи ознаку поверљивости (члан 9. тачка 5. Закона).', '18. март 2019.'] }],
      },
    }],
    answers: [
      { label: '1', outcome: 'refused', answer: 'Одбијено као поверљиво.' },
      { label: '2', outcome: 'refused', answer: 'Одбијено као поверљиво.' },
    ],
  },
]
