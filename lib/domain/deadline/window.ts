import type { EpochDay } from '../calendar/days'
import type { Doctrine, Way } from '../law/rule-types'
import type { End } from './end-of-term'
import type { WayStart } from './way-start'

/** Our window as computed: the way that counts, its ends for each reading, and the doctrine in force. Null ends: the law sets none. */
export type Window = {
  way: Way
  start: WayStart
  opens: EpochDay
  doctrine: Doctrine | null
  spans: readonly { reading: WayStart['spans'][number]; safe: End | null; latest: End | null }[]
  safe: End | null
  latest: End | null
}
