import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'

/** Who may import whom (house.md), executed. A folder may always import itself. `packages`: what it may use from npm; `node`: Node's own modules. */
type Rule = { folders: readonly string[]; packages: readonly string[]; node: boolean }
const TABLE: Readonly<Record<string, Rule>> = {
  'lib/domain': { folders: [], packages: ['temporal-polyfill'], node: false },
  'lib/inputs': { folders: ['lib/domain'], packages: ['zod'], node: false },
  'lib/i18n': { folders: ['lib/domain'], packages: ['use-intl'], node: false },
  'lib/clock.ts': { folders: ['lib/env.ts'], packages: [], node: true },
  'lib/env.ts': { folders: [], packages: [], node: true },
  'lib/db': { folders: ['lib/domain', 'lib/clock.ts', 'lib/env.ts'], packages: ['drizzle-orm', 'better-sqlite3', 'rate-limiter-flexible'], node: true },
  'lib/files': { folders: ['lib/domain', 'lib/db', 'lib/clock.ts', 'lib/env.ts'], packages: ['file-type', 'drizzle-orm', 'pdfjs-dist', 'mammoth', 'fflate', 'saxes'], node: true },
  'lib/letters': { folders: ['lib/domain', 'lib/i18n', 'lib/files', 'lib/env.ts'], packages: ['pdfkit', 'liquidjs', 'docx', 'fflate', 'unified', 'remark-parse', 'mdast'], node: true },
  'lib/passwords': { folders: ['lib/env.ts'], packages: ['@node-rs/argon2'], node: true },
  'lib/mail': { folders: ['lib/domain', 'lib/db', 'lib/files', 'lib/clock.ts', 'lib/env.ts'], packages: ['nodemailer', 'imapflow', 'postal-mime', 'sanitize-html', 'drizzle-orm'], node: true },
  'lib/auth': { folders: ['lib/domain', 'lib/db', 'lib/passwords', 'lib/clock.ts', 'lib/env.ts'], packages: ['next-auth', 'next', 'react', 'drizzle-orm', 'server-only'], node: true },
  emails: { folders: ['lib/domain', 'lib/i18n'], packages: [], node: false },
  // Commands that approve, send or file a letter hash the very sheet that its page shows.
  'lib/queries/letter/letter-sheet.ts': { folders: ['lib/domain', 'lib/i18n', 'lib/db', 'lib/letters', 'lib/clock.ts', 'lib/queries'], packages: ['drizzle-orm'], node: false },
  'lib/queries': { folders: ['lib/queries/letter/letter-sheet.ts', 'lib/domain', 'lib/i18n', 'lib/db', 'lib/files', 'lib/letters', 'lib/mail', 'lib/clock.ts'], packages: ['drizzle-orm', 'better-sqlite3', 'date-holidays', 'ical-generator', 'temporal-polyfill'], node: true },
  'lib/commands': { folders: ['lib/queries/letter/letter-sheet.ts', 'lib/domain', 'lib/inputs', 'lib/i18n', 'lib/db', 'lib/files', 'lib/letters', 'lib/passwords', 'lib/mail', 'lib/clock.ts', 'lib/env.ts'], packages: ['drizzle-orm', 'better-sqlite3', 'zod', 'temporal-polyfill'], node: true },
  'lib/jobs': { folders: ['lib/domain', 'lib/inputs', 'lib/i18n', 'lib/db', 'lib/files', 'lib/letters', 'lib/passwords', 'lib/mail', 'lib/queries', 'lib/commands', 'lib/clock.ts', 'lib/env.ts', 'emails'], packages: ['drizzle-orm', 'pino'], node: true },
  'lib/cli': { folders: ['lib/queries/letter/letter-sheet.ts', 'lib/domain', 'lib/inputs', 'lib/i18n', 'lib/db', 'lib/files', 'lib/letters', 'lib/passwords', 'lib/mail', 'lib/queries', 'lib/commands', 'lib/jobs', 'lib/clock.ts', 'lib/env.ts', 'emails'], packages: ['drizzle-orm', 'zod'], node: true },
  app: { folders: ['lib/domain', 'lib/inputs', 'lib/i18n', 'lib/auth', 'lib/files', 'lib/queries', 'lib/commands', 'lib/clock.ts'], packages: ['next', 'next-auth', 'react', 'react-dom', 'react-hook-form', '@hookform/resolvers', 'lucide-react', 'radix-ui', 'use-intl', 'zod', 'pdfjs-dist', 'pino', 'diff'], node: true },
}
/** The web's own doors read the environment too, and start what a process needs. */
const DOORS = ['app/_server', 'app/api', 'proxy.ts', 'instrumentation.ts']

type Import = { from: string; to: string }
const root = resolve(import.meta.dirname, '..')
const isTest = (path: string) => /(\.test\.tsx?|\/testing\.ts|\/testing\/.*)$/.test(path)

function sources(base: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => readdirSync(join(base, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'))).filter((path) => !isTest(path))
}

function importsOf(base: string, path: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(base, path), 'utf8'), true, true)
  return importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('@/')) return { from: path, to: fileName.slice(2) }
    if (fileName.startsWith('.')) return { from: path, to: relative(base, resolve(base, dirname(path), fileName)).split(sep).join('/') }
    return { from: path, to: `npm:${fileName}` }
  })
}

function placeOf(path: string): string | null {
  const asFile = `${path.replace(/\.tsx?$/, '')}.ts`
  if (asFile in TABLE) return asFile
  return Object.keys(TABLE).filter((folder) => path === folder || path.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0] ?? null
}

function complaint({ from, to }: Import): string | null {
  const place = placeOf(from) ?? (DOORS.includes(from) ? 'app' : null)
  if (!place) return `${from} stands in no folder of the table`
  const rule = TABLE[place]!
  if (to.startsWith('npm:')) {
    const name = to.slice(4)
    if (name.startsWith('node:') || builtinModules.includes(name)) return rule.node ? null : `${from} imports Node's ${name}`
    const known = name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')
    return rule.packages.includes(known) ? null : `${from} imports the package ${known}`
  }
  const target = placeOf(to)
  const isDoor = DOORS.some((door) => from === door || from.startsWith(`${door}/`))
  if (target === place || (target && rule.folders.includes(target)) || (isDoor && target === 'lib/env.ts')) return null
  return `${from} imports ${to}`
}

function cycles(imports: readonly Import[], files: ReadonlySet<string>): string[] {
  const next = new Map<string, string[]>()
  const asFile = (to: string) => [to, `${to}.ts`, `${to}.tsx`].find((path) => files.has(path))
  for (const { from, to } of imports) {
    const target = asFile(to)
    if (target) next.set(from, [...(next.get(from) ?? []), target])
  }
  const done = new Set<string>(), open: string[] = [], found: string[] = []
  const visit = (path: string) => {
    if (open.includes(path)) return void found.push([...open.slice(open.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    open.push(path)
    for (const target of next.get(path) ?? []) visit(target)
    open.pop()
    done.add(path)
  }
  for (const path of files) visit(path)
  return found
}

const files = [...sources(root, ['lib', 'app', 'emails']), ...DOORS.filter((door) => door.endsWith('.ts'))]
const imports = files.flatMap((path) => importsOf(root, path))
const runtime = files.flatMap((path) => runtimeImportsOf(path))

/** A type-only import is gone at run time: it can't close a cycle that matters. */
function runtimeImportsOf(path: string): Import[] {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, false)
  const named = source.statements.filter(ts.isImportDeclaration).filter((one) => !one.importClause?.isTypeOnly)
    .map((one) => (ts.isStringLiteral(one.moduleSpecifier) ? one.moduleSpecifier.text : ''))
  return importsOf(root, path).filter(({ to }) => named.some((name) => to.endsWith(name.replace(/^(@\/|(\.\.?\/)+)/, ''))))
}

describe('who may import whom', () => {
  it('sees the house: files in every folder that has some, and hundreds of imports', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(imports.length).toBeGreaterThan(500)
    for (const folder of ['lib/domain', 'lib/inputs', 'lib/i18n', 'lib/db', 'lib/commands', 'lib/queries', 'lib/cli', 'lib/auth', 'lib/files', 'app']) {
      expect(files.filter((path) => placeOf(path) === folder).length, folder).toBeGreaterThan(2)
    }
  })

  it('holds for every import', () => {
    expect(imports.flatMap((one) => complaint(one) ?? [])).toEqual([])
  })

  it('has no cycle', () => {
    expect(cycles(runtime, new Set(files))).toEqual([])
  })

  it('keeps the clock and the environment to their one reader', () => {
    const readers = files.filter((path) => /^(lib|app)\//.test(path)).filter((path) => {
      const text = readFileSync(join(root, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      return /new Date\(\)|Date\.now\(|process\.env/.test(text)
    })
    expect(readers.filter((path) => !['lib/clock.ts', 'lib/env.ts'].includes(path) && !DOORS.some((door) => path.startsWith(door)))).toEqual([])
  })

  it('opens databases for writing where their rows are sealed, and nowhere else', () => {
    const openers = files.filter((path) => (readFileSync(join(root, path), 'utf8').match(/new Database\([^\n]*/g) ?? []).some((call) => !/, \{ readonly: true|':memory:'/.test(call)))
    // verify's is held to reading by `query_only`.
    expect(openers.sort()).toEqual(['lib/commands/keep/verify/verify.ts', 'lib/db/client.ts', 'lib/db/migrate.ts', 'lib/db/snapshot.ts'])
  })

  it('has no barrel: an index file that only hands on', () => {
    expect(files.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([])
  })
})

describe('the table catches what is planted', () => {
  const planted = mkdtempSync(join(tmpdir(), 'plazo-planted-'))
  afterAll(() => rmSync(planted, { recursive: true, force: true }))
  const plant = (path: string, text: string) => {
    mkdirSync(dirname(join(planted, path)), { recursive: true })
    writeFileSync(join(planted, path), text)
    return importsOf(planted, path).flatMap((one) => complaint(one) ?? [])
  }

  it.each([
    ['lib/domain/law/a.ts', "import { readFileSync } from 'node:fs'"],
    ['lib/domain/law/b.ts', "import type { Db } from '../../db/client'"],
    ['lib/domain/law/c.ts', "export { now } from '../../clock'"],
    ['lib/inputs/d.ts', "const x = await import('../commands/request/log-request')"],
    ['lib/queries/e.ts', "import { addNote } from '../commands/request/add-note'"],
    ['lib/commands/f.ts', "import { headers } from 'next/headers'"],
    ['lib/db/g.ts', "import { addNote } from '../commands/request/add-note'"],
    ['app/(desk)/today/page.tsx', "import { db } from '@/lib/db/client'"],
    ['app/_ui/h.tsx', "import { dataFolder } from '@/lib/env'"],
    ['lib/cli/i.ts', "import { currentActor } from '../auth/current-actor'"],
    ['lib/elsewhere/j.ts', "import { z } from 'zod'"],
  ])('%s', (path, text) => {
    expect(plant(path, text)).toHaveLength(1)
  })
})
