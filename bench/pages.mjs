import { median } from './median.mjs'

const WARM = 15
/** Each page is asked this often of each server, one after the other in turn, so that whatever else the machine does falls on all of them alike. */
const ROUNDS = 61

/** The paths measured: the list as it opens, all requests, a page in its middle; and some cases, the same on every server (`ids` by server and reference). */
export function measuredPages(servers, refs) {
  const same = (path) => Object.fromEntries(servers.map((server) => [server.name, [path]]))
  return [
    { page: 'request list', paths: same('/requests') },
    { page: 'request list, all', paths: same('/requests?view=all') },
    { page: 'request list, a later page', paths: Object.fromEntries(servers.map((server) => [server.name, [server.middle]])) },
    { page: 'request page', paths: Object.fromEntries(servers.map((server) => [server.name, refs.map((ref) => `/requests/${server.ids.get(ref)}`)])) },
  ]
}

/** The median milliseconds and the SQL statements of each page on each server: `[{ page, ms: { server: n }, statements: { server: [n…] } }]`. */
export async function measurePages(servers, refs, say) {
  const found = []
  for (const { page, paths } of measuredPages(servers, refs)) {
    const turn = (server, round) => paths[server.name][round % paths[server.name].length]
    for (let round = 0; round < WARM; round += 1) for (const server of servers) await server.page(turn(server, round))
    const times = Object.fromEntries(servers.map((server) => [server.name, []]))
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = [...servers.slice(round % servers.length), ...servers.slice(0, round % servers.length)]
      for (const server of order) times[server.name].push((await server.page(turn(server, round))).ms)
    }
    found.push({
      page, ms: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])),
      statements: Object.fromEntries(await Promise.all(servers.map(async (server) => [server.name, await countOnce(server, paths[server.name])]))),
    })
    say(`${page}: ${Object.entries(found.at(-1).ms).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`).join(', ')}`)
  }
  return found
}

async function countOnce(server, paths) {
  const counts = []
  for (const path of paths) {
    await server.statements()
    await server.page(path)
    counts.push(await server.statements())
  }
  return counts
}
