import type { LawReference, Passage } from '../reference/types'
import { articleAnchor } from './anchor'

export const PASSAGE_CODES = [
  'binds', 'holders', 'identity', 'content', 'channels', 'languages', 'acknowledgement', 'fees', 'counting', 'holidays', 'harm', 'partial', 'limits', 'appeal', 'exempt_bodies',
] as const
export type PassageCode = (typeof PASSAGE_CODES)[number]
/** A part of a law's page that tells passages, with those that it holds. */
export type PassageGroup = { code: PassageCode; passages: readonly PlacedPassage[] }
export type PlacedPassage = Passage & { anchor: string }

const held = new WeakMap<LawReference, readonly PassageGroup[]>()

/** The passages of a law beside its clock rules, in the order of its page, each with its anchor. */
export function passagesOf(reference: LawReference): readonly PassageGroup[] {
  const known = held.get(reference)
  if (known) return known
  const taken = new Set<string>()
  const placed = (passage: Passage, code: string): PlacedPassage => {
    const wanted = passage.cite ? articleAnchor(passage.cite) : code
    let anchor = wanted
    for (let turn = 2; taken.has(anchor); turn += 1) anchor = `${wanted}-${turn}`
    taken.add(anchor)
    return { ...passage, anchor }
  }
  const { requestContent, appealContent, holders, channels, languages, acknowledgement, harmTest, partialAccess, noComplaintBodies } = reference
  const groups: [PassageCode, readonly (Passage | undefined)[]][] = [
    ['binds', [reference.binds]], ['holders', [holders]], ['identity', reference.identity], ['content', [requestContent]], ['channels', [channels]],
    ['languages', [languages]], ['acknowledgement', [acknowledgement]], ['fees', reference.fees], ['counting', reference.counting], ['holidays', reference.holidays],
    ['harm', [harmTest]], ['partial', [partialAccess]], ['limits', reference.limitsOnGrounds], ['appeal', [appealContent]], ['exempt_bodies', [noComplaintBodies]],
  ]
  const made = groups.map(([code, passages]) => ({ code, passages: passages.flatMap((one) => (one ? [placed(one, code)] : [])) })).filter(({ passages }) => passages.length > 0)
  held.set(reference, made)
  return made
}
