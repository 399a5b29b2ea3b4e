import { z } from 'zod'
import { id, ticked } from './house/fields'

export const FEED_SCOPES = ['mine', 'team'] as const

export const makeFeedInput = z.object({ scope: z.enum(FEED_SCOPES, { error: 'bad_choice' }), hideTitles: ticked })
export type MakeFeedInput = z.output<typeof makeFeedInput>

export const feedIdInput = z.object({ feedId: id })
