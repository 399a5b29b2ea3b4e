'use server'
import { action } from '@/app/_server/action'
import { makeFeed } from '@/lib/commands/feed/make-feed'
import { revokeFeed } from '@/lib/commands/feed/revoke-feed'
import { feedIdInput, makeFeedInput } from '@/lib/inputs/feed'

export const makeFeedAction = action(makeFeedInput, makeFeed)

export const revokeFeedAction = action(feedIdInput, revokeFeed)
