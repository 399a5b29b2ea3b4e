import { Liquid, toValueSync } from 'liquidjs'
import type { Template } from 'liquidjs'
import { Refusal } from '../domain/refusal'
import { LIST, escapedValue, listValue, subjectValue } from './escape-value'

/** What a template may use; everything else of liquid is taken out (safety.md, attack 43). */
export const TAGS = ['if', 'unless', 'for', 'case', 'assign', 'comment', 'raw'] as const
export const FILTERS = ['append', 'capitalize', 'default', 'downcase', 'prepend', 'remove', 'replace', 'size', 'split', 'strip', 'truncate', 'upcase'] as const
const LONGEST = 200_000
const FORBIDDEN = ['constructor', '__proto__', 'prototype']

function engine(outputEscape: (value: unknown) => string): Liquid {
  const made = new Liquid({
    templates: {}, strictFilters: true, strictVariables: false, ownPropertyOnly: true, jsTruthy: true, dynamicPartials: false, relativeReference: false,
    globals: {}, parseLimit: LONGEST, memoryLimit: 10_000_000, renderLimit: 1000, outputEscape,
  })
  for (const name of Object.keys(made.tags)) if (!(TAGS as readonly string[]).includes(name)) delete made.tags[name]
  for (const name of Object.keys(made.filters)) if (!(FILTERS as readonly string[]).includes(name)) delete made.filters[name]
  return made
}

const written = (value: unknown) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '')
const forText = engine((value) => {
  const text = written(value)
  return text.startsWith(LIST) ? listValue(text.slice(1)) : escapedValue(text)
})
const forSubject = engine((value) => subjectValue(written(value)))

export type Parsed = { parts: Template[]; variables: string[]; engine: Liquid }

/** Reads a template. `variables` are the fields that it names, with their paths. Refuses with template_error, saying where. */
export function parsedTemplate(source: string, kind: 'text' | 'subject'): Parsed {
  const liquid = kind === 'text' ? forText : forSubject
  return refusing(() => {
    const parts = liquid.parse(source)
    const all = liquid.fullVariablesSync(parts)
    const reached = all.find((name) => FORBIDDEN.some((word) => name.includes(word)))
    if (reached !== undefined) throw new Refusal('template_error', { where: reached })
    return { parts, variables: [...new Set(liquid.globalFullVariablesSync(parts))], engine: liquid }
  })
}

/** Writes a template with plain values; `onOutput` sees the variables and the text of each thing printed, and says what stands there instead. */
export function renderedTemplate({ parts, engine: liquid }: Parsed, values: Readonly<Record<string, string>>, onOutput: (names: string[], text: string) => string): string {
  return refusing(() => {
    for (const output of outputsOf(parts)) watch(output, liquid, onOutput)
    return String(liquid.renderSync(parts, { ...values }))
  })
}

function outputsOf(parts: readonly Template[]): Template[] {
  return parts.flatMap((part) => {
    const inside = part.children ? (toValueSync(part.children(false, true)) as Template[]) : []
    return [...(isOutput(part) ? [part] : []), ...outputsOf(inside)]
  })
}

/** A thing printed has a value and no tag's name. */
function isOutput(part: Template): boolean {
  return 'value' in part && !('name' in part)
}

function watch(output: Template, liquid: Liquid, onOutput: (names: string[], text: string) => string): void {
  const names = liquid.fullVariablesSync([output])
  const render = output.render.bind(output)
  output.render = function* (context, emitter) {
    const parts: string[] = []
    const own = { ...emitter, write: (part: unknown) => void parts.push(written(part)) }
    yield render(context, own)
    emitter.write(onOutput(names, parts.join('')))
  }
}

function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw new Refusal('template_error', { where: said.split('\n')[0]?.slice(0, 200) ?? '' })
  }
}
