import { median } from './median.mjs'

const AT_MOST_GROWTH = 1.5
const AT_MOST_CONSTANT = 3

/** The ratios of the pages: against their own time with few cases, against the same route fed from a constant; statements that differ count as broken. */
export function pageMeasures(pages, [few, many]) {
  return pages.flatMap(({ page, ms, statements }) => [
    { measure: `${page}: ${many} cases / ${few}`, ratio: ms.large / ms.small, limit: AT_MOST_GROWTH },
    { measure: `${page}: ${many} cases / a constant`, ratio: ms.large / ms.constant, limit: AT_MOST_CONSTANT },
    { measure: `${page}: SQL statements, ${many} cases / ${few}`, ratio: worst(statements.large, statements.small), limit: 1, note: `${statements.large.join(', ')}; constant ${statements.constant.join(', ')}` },
  ])
}

const worst = (large, small) => Math.max(...large.map((count, index) => count / small[index]))

/** The ratios of recomputing, from microseconds a case. */
export function recomputeMeasures({ small, large }, [few, many]) {
  const of = (name, by) => ({ measure: `${name} / ${by}`, ratio: large[name] / large[by], limit: AT_MOST_CONSTANT })
  const growth = (name) => ({ measure: `${name}, a case: ${many} cases / ${few}`, ratio: large[name] / small[name], limit: AT_MOST_GROWTH })
  return [
    growth('recompute'), growth('recompute, all moved'), growth('roll'),
    of('recompute', 'read and write back'), of('recompute, all moved', 'read and write back, all'),
  ]
}

/** The ratio of drawing letters, from CPU milliseconds a letter. */
export const letterMeasures = ({ plazo, bare }) => [{ measure: 'a letter as PDF / the bare PDF library', ratio: plazo / bare, limit: 1.5, note: `${plazo.toFixed(1)} and ${bare.toFixed(1)} ms of CPU` }]

/** The ratio of sending mails of a kind, from milliseconds a mail in each round. */
export const outboxMeasures = (kind, { plazo, bare }) => [{
  measure: kind === 'letter' ? 'send a letter / the same bytes and rows in one commit' : `send a ${kind} / one kept connection and one commit`,
  ratio: median(plazo) / median(bare), limit: kind === 'letter' ? 3 : 2, note: `${median(plazo).toFixed(1)} and ${median(bare).toFixed(1)} ms`,
}]

/** The ratio of a pass of reminders, from CPU milliseconds in each round. */
export const reminderMeasures = ({ plazo, bare, cases, due }) =>
  [{ measure: 'a pass of reminders / its bare queries and inserts', ratio: median(plazo) / median(bare), limit: 5, note: `${due} of ${cases} cases due, ${median(plazo).toFixed(0)} and ${median(bare).toFixed(0)} ms of CPU` }]

/** The ratio of taking mail in, from milliseconds a mail in each round. */
export const inboxMeasures = ({ plazo, bare, mails, which }) => [{
  measure: 'take a mail in / write it, make it durable, read it by the bare parser', ratio: median(plazo) / median(bare), limit: 4, note: `${mails} mails${which === 'collection' ? ' of the public collection' : ''}, ${median(plazo).toFixed(1)} and ${median(bare).toFixed(1)} ms`,
}]

const AT_MOST_SEARCH = 4

/** The ratios of searching, from milliseconds of CPU in each round: against its own time with few cases. */
export const searchMeasures = ({ small, large }, [few, many]) => ['cases', 'pages'].map((what) => ({
  measure: `search, ${what}: ${many} cases / ${few}`, ratio: median(large[what]) / median(small[what]), limit: AT_MOST_SEARCH, note: `${median(large[what]).toFixed(1)} and ${median(small[what]).toFixed(1)} ms of CPU`,
}))
