import type { RequestLanguage } from '../request/words'

const MONTHS: Record<RequestLanguage, readonly string[]> = {
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  ca: ['gener', 'febrer', 'març', 'abril', 'maig', 'juny', 'juliol', 'agost', 'setembre', 'octubre', 'novembre', 'desembre'],
  'sr-Cyrl': ['јануара', 'фебруара', 'марта', 'априла', 'маја', 'јуна', 'јула', 'августа', 'септембра', 'октобра', 'новембра', 'децембра'],
  'sr-Latn': ['januara', 'februara', 'marta', 'aprila', 'maja', 'juna', 'jula', 'avgusta', 'septembra', 'oktobra', 'novembra', 'decembra'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
}

/** A calendar date as a letter says it inside a sentence: "15 de junio de 2020", "4. марта 2019. године", "1er mars 2019". Throws on what is no date. */
export function letterDay(language: RequestLanguage, day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = MONTHS[language][Number(month) - 1]
  if (!year || !name) throw new RangeError(`not a calendar date: ${day}`)
  const n = Number(date)
  switch (language) {
    case 'es': return `${n} de ${name} de ${year}`
    case 'ca': return `${n} ${/^[ao]/.test(name) ? 'd’' : 'de '}${name} de ${year}`
    case 'sr-Cyrl': return `${n}. ${name} ${year}. године`
    case 'sr-Latn': return `${n}. ${name} ${year}. godine`
    case 'fr': return `${n === 1 ? '1er' : n} ${name} ${year}`
    case 'de': return `${n}. ${name} ${year}`
    case 'en': return `${n} ${name} ${year}`
  }
}
