import { truncateSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { testSeed } from '../../env'
import { verify } from '../keep/verify/verify'
import { sizeOf } from './disk-states'
import type { DiskState, DiskStates } from './disk-states'
import type { Deed } from './deed'

/** The seed of what these tests draw by lot. */
export const seed = testSeed()

/** A number from 0 up to `below`, the same for the same seed and place. */
export function drawn(below: number, ...place: readonly number[]): number {
  let mixed = seed | 0
  for (const part of place) mixed = Math.imul(mixed ^ (part + 0x9e3779b9), 0x85ebca6b) ^ (mixed >>> 13)
  return (mixed >>> 0) % below
}

/** Does the deeds one after the other; gives how many states of the disk each file had on the way, and all that `verify` finds wrong with any of them. The log of each state is also cut, `cuts` times; less than once: of so many states. */
export async function crashPoints(disk: DiskStates, deeds: readonly Deed[], cuts: number): Promise<{ states: Map<string, number>; wrong: string[] }> {
  const states = new Map<string, number>()
  const wrong: string[] = []
  let looked = 0
  for (const [index, [file, run]] of deeds.entries()) {
    await disk.during(file, run)
    const seen = await disk.each(async (state) => {
      wrong.push(...await problemsOf(state))
      looked += 1
      if (cuts >= 1 || drawn(1000, 8, index, looked) < cuts * 1000) wrong.push(...await torn(state, index, cuts))
    })
    states.set(file, (states.get(file) ?? 0) + seen)
  }
  return { states, wrong }
}

/** The data folder in a state. */
export const dataOf = (state: DiskState): string => join(state.folder, readdirSync(state.folder)[0] ?? '')

async function problemsOf(state: DiskState, what = ''): Promise<string[]> {
  const { problems } = await verify(dataOf(state))
  return problems.map((one) => `${state.deed}${what}: ${one.kind} ${one.where} ${one.what}`)
}

/** The same state with the log cut off in the middle of what the deed wrote: a kill in the midst of one write. */
async function torn(state: DiskState, index: number, cuts: number): Promise<string[]> {
  const wal = join(dataOf(state), 'plazo.db-wal')
  const wrong: string[] = []
  for (let at = sizeOf(wal), cut = 0; cut < cuts && at > state.walBefore; cut += 1) {
    at = state.walBefore + drawn(at - state.walBefore, index, cut)
    truncateSync(wal, at)
    wrong.push(...await problemsOf(state, `, its log cut at ${at} (seed ${seed})`))
  }
  return wrong
}
