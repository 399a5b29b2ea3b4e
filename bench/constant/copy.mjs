import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const SOURCES = ['app', 'lib', 'emails', 'public', 'package.json', 'tsconfig.json', 'proxy.ts', 'instrumentation.ts', 'next.config.js']
const LEFT_OUT = /\.test\.tsx?$/
const ASKED = /import \{([^}]*)\} from '@\/lib\/queries\/([\w/-]+)'/g

/**
 * Copies the sources to `to`, inside the checkout, and feeds the copy's pages from constants: each query that `app/` imports and that reads the database
 * answers once and then always the same. Gives the names of these queries. Pages, components, words, sign-in: all else is the product's own.
 */
export function copyWithConstants(checkout, to) {
  rmSync(to, { recursive: true, force: true })
  for (const name of SOURCES) {
    const from = join(checkout, name)
    if (existsSync(from)) cpSync(from, join(to, name), { recursive: true, filter: (path) => !LEFT_OUT.test(path) })
  }
  // Its packages are the checkout's, found above it.
  edit(join(to, 'next.config.js'), (text) => text.replaceAll('import.meta.dirname', JSON.stringify(checkout)))
  cpSync(join(checkout, 'bench/constant/constant.ts'), join(to, 'lib/constant/constant.ts'))
  const made = new Map()
  for (const file of sources(join(to, 'app'))) edit(file, (text) => text.replaceAll(ASKED, (whole, names, path) => {
    const queries = wrapped(to, path, made)
    return queries.length > 0 ? `import {${names}} from '@/lib/constant/queries/${path}'` : whole
  }))
  return [...made].flatMap(([path, queries]) => queries.map((name) => `${path} ${name}`)).sort()
}

function wrapped(to, path, made) {
  if (made.has(path)) return made.get(path)
  const query = join(to, `lib/queries/${path}.ts`)
  const text = readFileSync(query, 'utf8')
  const queries = readsRows(query, join(to, 'lib/db/client.ts')) ? [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map((match) => match[1]) : []
  made.set(path, queries)
  if (queries.length > 0) {
    const file = join(to, `lib/constant/queries/${path}.ts`)
    mkdirSync(dirname(file), { recursive: true })
    const up = relative(dirname(file), join(to, 'lib')).split(sep).join('/')
    writeFileSync(file, [
      `import * as real from '${up}/queries/${path}'`, `import { constant } from '${up}/constant/constant'`, `export * from '${up}/queries/${path}'`,
      ...queries.map((name) => `export const ${name} = constant('${path} ${name}', real.${name})`), '',
    ].join('\n'))
  }
  return queries
}

/** Whether a query reaches the database, itself or by another query. */
function readsRows(file, client) {
  if (file === client) return true
  if (!existsSync(file) || !file.includes('/lib/queries/')) return false
  const imported = [...readFileSync(file, 'utf8').matchAll(/^import (?!type)[^']*'(\.[^']*)'/gm)].map((match) => `${join(dirname(file), match[1])}.ts`)
  return imported.some((one) => readsRows(one, client))
}

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
}

function edit(file, change) {
  const text = readFileSync(file, 'utf8')
  const changed = change(text)
  if (changed !== text) writeFileSync(file, changed)
}
