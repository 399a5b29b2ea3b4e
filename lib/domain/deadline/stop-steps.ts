import { fromEpochDay } from '../calendar/days'
import type { CaseContext } from './case-context'
import type { End } from './end-of-term'
import type { Step, StepSource } from './types'

/** One line for each time in which the clock stood, with its days; a stop still open says since when. */
export function stopSteps(context: CaseContext, end: End): Step[] {
  return end.stops.map((stop): Step => {
    const sources: StepSource[] = [{ kind: 'law', law: context.version.law, cite: stop.cite }]
    if (stop.factIndex !== null) sources.push({ kind: 'fact', index: stop.factIndex })
    const sinceOn = fromEpochDay(stop.begins)
    if (stop.to === Infinity) return { code: `open_${stop.code}`, on: sinceOn, params: { sinceOn }, sources }
    return { code: `stopped_${stop.code}`, on: sinceOn, params: { sinceOn, untilOn: fromEpochDay(stop.to), days: stop.to - stop.from }, sources }
  })
}
