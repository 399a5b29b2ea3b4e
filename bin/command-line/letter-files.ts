import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'

export const FORMATS = ['pdf', 'docx', 'txt', 'eml'] as const

/** What marks a draft, in the letter's language. */
export const MARKS: Readonly<Record<string, string>> = {
  es: 'BORRADOR', ca: 'ESBORRANY', 'sr-Cyrl': 'НАЦРТ', 'sr-Latn': 'NACRT', en: 'DRAFT', fr: 'PROJET', de: 'ENTWURF',
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' })
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** A PDF as poppler's programs see it; `pages` are the texts of its pages without the line that numbers them. */
export function pdfAt(path: string): { about: string; fonts: string[]; language: string | undefined; pages: string[]; numbers: string[] } {
  const pages = run('pdftotext', path, '-').split('\f').slice(0, -1)
  const number = /^\d+ \/ \d+$/m
  return {
    about: run('pdfinfo', path), fonts: run('pdffonts', path).trim().split('\n').slice(2),
    language: /\/Lang \(([^)]+)\)/.exec(readFileSync(path, 'latin1'))?.[1],
    pages: pages.map((text) => text.replace(number, '')), numbers: pages.map((text) => number.exec(text)?.[0] ?? ''),
  }
}

/** A DOCX as its own XML says: a line for each paragraph. */
export function docxAt(path: string): { text: string; document: string; styles: string; core: string } {
  const part = (name: string) => run('unzip', '-p', path, name)
  const document = part('word/document.xml')
  const text = document.replaceAll(/<\/w:p>|<w:br\/>/g, '\n').replaceAll(/<w:tab\/>/g, ' ').replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
  return { text, document, styles: part('word/styles.xml'), core: part('docProps/core.xml') }
}

export const mailAt = (path: string): Promise<Email> => PostalMime.parse(readFileSync(path))
