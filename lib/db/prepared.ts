import type { Db, Tx } from './client'

/**
 * A query that is built and compiled once a connection, for what is asked case by case many times over: building it costs drizzle and SQLite several times
 * what answering it does. Values stand in it as `sql.placeholder('name')`.
 */
export function prepared<Query>(build: (on: Db | Tx) => Query): (on: Db | Tx) => Query {
  const built = new WeakMap<object, Query>()
  return (on) => {
    // Drizzle keeps the connection there, for a database and its transactions alike, and leaves it out of its types.
    const { client } = (on as unknown as { session: { client: object } }).session
    let query = built.get(client)
    if (!query) built.set(client, (query = build(on)))
    return query
  }
}
