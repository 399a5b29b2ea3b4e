const asked = new WeakSet<Element>()

/**
 * What a person typed, ticked or chose in a field of the server's page before its form came alive; undefined: nothing. Asked of each element once, before the form
 * puts its own values there.
 */
export function typedEarly(element: unknown): string | boolean | undefined {
  if (!(element instanceof HTMLElement) || asked.has(element)) return undefined
  asked.add(element)
  if (element instanceof HTMLTextAreaElement) return element.value === element.defaultValue ? undefined : element.value
  if (element instanceof HTMLSelectElement) {
    const offered = [...element.options].find((one) => one.defaultSelected) ?? element.options[0]
    return element.value === (offered?.value ?? '') ? undefined : element.value
  }
  if (!(element instanceof HTMLInputElement) || element.type === 'file') return undefined
  if (element.type === 'checkbox' || element.type === 'radio') {
    if (element.checked === element.defaultChecked) return undefined
    return element.type === 'checkbox' ? element.checked : element.checked ? element.value : undefined
  }
  return element.value === element.defaultValue ? undefined : element.value
}
