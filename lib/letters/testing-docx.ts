import { insideDocx, textOfMarkup } from './testing'

type Level = { start: number; format: string; text: string }

/** The text of a DOCX as a reader shows it: each paragraph after the number or letter that its numbering gives it. */
export function docxText(bytes: Buffer): string {
  const levels = levelsIn(insideDocx(bytes, 'word/numbering.xml'))
  const counts = new Map<string, number>()
  return paragraphsIn(bytes).map((paragraph) => {
    const [, at, list] = /<w:numPr><w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? []
    const level = levels.get(`${list} ${at}`)
    if (!level || level.format === 'none') return textOfMarkup(paragraph)
    // A higher level of the same list begins the lower ones anew.
    for (const key of counts.keys()) if (key.startsWith(`${list} `) && Number(key.split(' ')[1]) > Number(at)) counts.delete(key)
    const count = (counts.get(`${list} ${at}`) ?? level.start - 1) + 1
    counts.set(`${list} ${at}`, count)
    return `${level.text.replace(/%\d/, level.format === 'lowerLetter' ? String.fromCharCode(96 + count) : String(count))} ${textOfMarkup(paragraph)}`
  }).join('')
}

/** The paragraphs of a DOCX, as XML. */
export const paragraphsIn = (bytes: Buffer): string[] => insideDocx(bytes, 'word/document.xml').match(/<w:p[ >].*?<\/w:p>/gs) ?? []

function levelsIn(numbering: string): Map<string, Level> {
  const found = new Map<string, Level>()
  for (const [, list, inside = ''] of numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs)) {
    const [, abstract] = /<w:abstractNumId w:val="(\d+)"\/>/.exec(inside) ?? []
    const [, definition = ''] = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?>(.*?)</w:abstractNum>`, 's').exec(numbering) ?? []
    for (const [, at, level = ''] of definition.matchAll(/<w:lvl w:ilvl="(\d+)".*?>(.*?)<\/w:lvl>/gs)) {
      const value = (name: string, text: string) => new RegExp(`<w:${name} w:val="([^"]*)"/>`).exec(text)?.[1] ?? ''
      const [, override = ''] = new RegExp(`<w:lvlOverride w:ilvl="${at}">(.*?)</w:lvlOverride>`, 's').exec(inside) ?? []
      found.set(`${list} ${at}`, { start: Number(value('startOverride', override) || value('start', level)), format: value('numFmt', level), text: value('lvlText', level) })
    }
  }
  return found
}
