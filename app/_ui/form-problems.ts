import type { FieldErrors } from 'react-hook-form'

export interface FieldProblem {
  path: string
  code: string
}

function isLeaf(value: object): value is { message?: string; type: string } {
  return 'type' in value && typeof value.type === 'string'
}

/** All errors of a form in the order of its fields, nested ones by their dotted path. */
export function flatErrors(errors: FieldErrors, prefix = ''): FieldProblem[] {
  return Object.entries(errors).flatMap(([key, value]): FieldProblem[] => {
    if (!value || typeof value !== 'object' || key === 'ref') return []
    const path = key === 'root' ? prefix.slice(0, -1) : `${prefix}${key}`
    if (isLeaf(value)) return [{ path, code: value.message ?? 'invalid' }]
    return flatErrors(value as FieldErrors, `${path}.`)
  })
}

/** The id of the control for a path of the form: facts.0.on in "log" is log-facts-0-on. */
export function fieldIdOf(formId: string, path: string): string {
  return path ? `${formId}-${path.replaceAll('.', '-')}` : formId
}

/** The words of the labels of a form by the id of their control, as they stand on the page. */
export function labelsOf(formId: string): Map<string, string> {
  const labels = new Map<string, string>()
  for (const label of document.querySelectorAll<HTMLElement>(`#${CSS.escape(formId)} .lab`)) {
    const control = label instanceof HTMLLabelElement ? label.control : label.parentElement?.querySelector('input')
    const words = (label.firstElementChild ?? label).textContent.trim()
    if (control?.id && words) labels.set(control.id, words)
  }
  return labels
}
