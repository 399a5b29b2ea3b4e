/** How many there are: exactly, as long as they are few; beyond that counting would take longer than looking. */
export type Counted = { exactly: number } | { moreThan: number }

const FEW = 200
/** How many are looked at to count. */
export const upTo = FEW + 1

/** What a count of at most `upTo` says. */
export const counted = (found: number): Counted => (found > FEW ? { moreThan: FEW } : { exactly: found })
