const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'dj', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f',
  х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's', đ: 'dj', ß: 'ss', 'ŀ': 'l', '·': '', '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-',
}

/** Words as the patterns of this folder compare them: small letters without accents, Serbian in one script, white space folded. */
export function folded(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').normalize('NFC')
  return plain.replace(/[^\x00-\x7f]/g, (sign) => LATIN[sign] ?? sign).replace(/\s+/g, ' ').trim()
}
