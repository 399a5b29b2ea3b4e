import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from '../house'

export type BuiltAction = { id: string; name: string; file: string; page: string }

const read = (name: string) => JSON.parse(readFileSync(join(buildFolder(), name), 'utf8')) as unknown

/** Every server action of the build, with a page that knows it. */
export function builtActions(): BuiltAction[] {
  const manifest = read('server/server-reference-manifest.json') as Record<'node' | 'edge', Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>>
  const routes = read('app-path-routes-manifest.json') as Record<string, string>
  return Object.entries({ ...manifest.node, ...manifest.edge }).map(([id, { filename, exportedName, workers }]) => ({
    id, name: exportedName, file: filename, page: routes[(Object.keys(workers)[0] ?? '').replace(/^app/, '')] ?? '/',
  }))
}

/** Every address of the build: its pages, and its route handlers. */
export function builtRoutes(): { pages: string[]; handlers: string[] } {
  const routes = Object.entries(read('app-path-routes-manifest.json') as Record<string, string>)
  const ending = (end: string) => routes.filter(([file]) => file.endsWith(end)).map(([, route]) => route).sort()
  return { pages: ending('/page').filter((route) => !route.startsWith('/_')), handlers: ending('/route') }
}

/** The address of a route with its segments in brackets filled. */
export const filled = (route: string, segments: Readonly<Record<string, string>>): string =>
  route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, name: string) => segments[name] ?? 'x')
