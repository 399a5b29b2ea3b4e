import { cyrillicToLatin } from './cyrillic-to-latin'

/** Folds a text for search: Шабац = Šabac = sabac, Đorđe = Djordje, col·legi = collegi; accents and case go, white space is single. */
export function foldForSearch(text: string): string {
  return cyrillicToLatin(text)
    .toLowerCase()
    .replace(/đ/g, 'dj')
    .replace(/l\s?[·•‧∙⋅]\s?l/g, 'll')
    .replace(/ŀl/g, 'll')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
