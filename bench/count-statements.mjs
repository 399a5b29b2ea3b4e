// Loaded into the measured servers by the bench (node --import): counts the SQL statements that run, and tells on a socket how many since it was last asked.
import { createServer } from 'node:net'
import Database from 'better-sqlite3'

let count = 0
const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'))
for (const name of ['run', 'get', 'all', 'iterate']) {
  const own = statement[name]
  statement[name] = function counted(...values) {
    count += 1
    return own.apply(this, values)
  }
}
if (process.env.BENCH_SOCKET && process.argv[1]?.endsWith('next')) {
  createServer((socket) => {
    socket.end(String(count))
    count = 0
  }).listen(process.env.BENCH_SOCKET).unref()
}
