import { isTestClock } from '../clock'
import { faultPoint } from '../env'

export type FaultPoint = 'outbox.before_claim' | 'outbox.after_claim' | 'outbox.in_data' | 'outbox.before_end' | 'outbox.after_250'
  | 'ingest.fetched' | 'ingest.raw_written' | 'ingest.row_in' | 'ingest.read' | 'ingest.filed'
const passed = new Map<string, number>()

/** Ends this process as a power cut would, where PLAZO_FAULT_AT ("point" or "point@3" for the third time) plants it; only in a data folder made for tests. */
export function faultAt(point: FaultPoint): void {
  const planted = faultPoint()
  if (planted === null || !isTestClock()) return
  const [name, times = '1'] = planted.split('@')
  if (name !== point) return
  passed.set(point, (passed.get(point) ?? 0) + 1)
  if (passed.get(point) === Number(times)) process.kill(process.pid, 'SIGKILL')
}
