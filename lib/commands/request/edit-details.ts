import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { caseSubject } from '../../db/history'
import { campaign, request } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { editDetailsInput } from '../../inputs/case-forms'
import { findCampaign, setTags } from './case-parts'
import { openCase } from './open-case'
import { refreshDates } from './refresh-dates'
import { indexForSearch, touch } from './touch'

/**
 * Sets title, channel, register number, language, campaign and tags of a case. Refused when somebody changed it meanwhile. Another channel may move dates
 * (on paper, the days off at the requester's seat count too: Ley 39/2015 art 30.6): the history says which.
 */
export function editDetails(actor: Actor, input: z.output<typeof editDetailsInput>): { changed: string[] } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'edit_request')
    if (row.version !== input.version) throw new Refusal('changed_meanwhile')
    const next = { title: input.title, channel: input.channel, registerNumber: input.registerNumber || null, language: input.language }
    const changed: Record<string, { was: string | null; now: string | null }> = {}
    for (const key of ['title', 'channel', 'registerNumber', 'language'] as const) {
      if (row[key] !== next[key]) changed[key] = { was: row[key], now: next[key] }
    }
    const campaignId = findCampaign(tx, record, stamp, input.campaign)
    tx.update(request).set({ ...next, campaignId }).where(eq(request.id, row.id)).run()
    const subject = caseSubject(row.id)
    const moved = changed.channel ? refreshDates(tx, { ...row, ...next }).moved : []
    if (Object.keys(changed).length) record(subject, 'details_changed', { changed, ...(moved.length ? { moved } : {}) })
    if (campaignId !== row.campaignId) {
      const name = (id: string | null) => (id ? tx.select({ name: campaign.name }).from(campaign).where(eq(campaign.id, id)).get()?.name ?? null : null)
      record(subject, 'campaign_changed', { was: name(row.campaignId), now: name(campaignId) })
    }
    const tags = [...new Set(input.tags)].sort()
    const wereTags = setTags(tx, row.id, tags)
    if (tags.join('\n') !== wereTags.join('\n')) record(subject, 'tags_changed', { was: wereTags, now: tags })
    indexForSearch(tx, row.id)
    if (Object.keys(changed).length === 0 && campaignId === row.campaignId && tags.join('\n') === wereTags.join('\n')) throw new Refusal('nothing_changed')
    touch(tx, row.id, stamp.at, 'details_changed')
    return { changed: Object.keys(changed) }
  })
}
