const PLAIN: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', ш: 'š',
}
const DOUBLE: Record<string, string> = { љ: 'lj', њ: 'nj', џ: 'dž' }
const UPPER = /\p{Lu}/u
const LETTER = /\p{L}/u

/** A capital that becomes two letters is "Lj" in a capitalised word and "LJ" in a word written in capitals. */
function capitalPair(pair: string, before: string, after: string): string {
  const shouted = LETTER.test(after) ? UPPER.test(after) : LETTER.test(before) && UPPER.test(before)
  return shouted ? pair.toUpperCase() : pair.charAt(0).toUpperCase() + pair.slice(1)
}

/** Writes Serbian Cyrillic in Latin script, exactly; Latin letters, placeholders and marks pass unchanged. */
export function cyrillicToLatin(text: string): string {
  const letters = [...text.normalize('NFC')]
  return letters
    .map((letter, index) => {
      const small = letter.toLowerCase()
      const isCapital = small !== letter
      const plain = PLAIN[small]
      if (plain !== undefined) return isCapital ? plain.toUpperCase() : plain
      const pair = DOUBLE[small]
      if (pair === undefined) return letter
      return isCapital ? capitalPair(pair, letters[index - 1] ?? '', letters[index + 1] ?? '') : pair
    })
    .join('')
}
