import { cyrillicToLatin } from './cyrillic-to-latin'

/** A name in both scripts as its owner writes it; the same twice where only one form is known. */
export type ScriptName = { latin: string; cyrillic: string }

/** Parts a text at the names in it, longest first, so that nothing converts them by machine. */
export function splitAtNames(text: string, names: readonly ScriptName[], script: keyof ScriptName): { text: string; name?: ScriptName }[] {
  const known = names.filter((one) => one[script].trim() !== '').sort((one, other) => other[script].length - one[script].length)
  if (known.length === 0) return [{ text }]
  const any = known.map((one) => one[script].replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return text.split(new RegExp(`(?<!\\p{L})(${any})(?!\\p{L})`, 'u')).map((part, index) => {
    const name = index % 2 === 1 ? known.find((one) => one[script] === part) : undefined
    return name ? { text: part, name } : { text: part }
  })
}

/** Serbian Cyrillic in Latin by the exact table, save the names, which take their official Latin form. */
export function latinSaveNames(text: string, names: readonly ScriptName[]): string {
  return splitAtNames(text, names, 'cyrillic').map((piece) => piece.name?.latin ?? cyrillicToLatin(piece.text)).join('')
}
