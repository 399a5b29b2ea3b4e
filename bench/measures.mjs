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
