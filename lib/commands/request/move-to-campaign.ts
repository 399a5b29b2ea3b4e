import { eq } from 'drizzle-orm'
import type { Db, Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { campaign, request } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { findCampaign } from './case-parts'
import { openCase } from './open-case'
import { indexForSearch, touch } from './touch'

/** Puts a case into the campaign of that name, added if it is new, or takes it out of its own (an empty name); refused (nothing_changed) where it stands there. */
export function moveToCampaign(actor: Actor, input: { requestId: string; campaign: string }): void {
  transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'edit_request')
    const campaignId = findCampaign(tx, record, stamp, input.campaign)
    if (campaignId === row.campaignId) throw new Refusal('nothing_changed')
    tx.update(request).set({ campaignId }).where(eq(request.id, row.id)).run()
    record(caseSubject(row.id), 'campaign_changed', { was: campaignName(tx, row.campaignId) || null, now: campaignName(tx, campaignId) || null })
    indexForSearch(tx, row.id)
    touch(tx, row.id, stamp.at, 'campaign_changed')
  })
}

/** The name of a campaign; empty for none. */
export function campaignName(tx: Db | Tx, campaignId: string | null): string {
  return campaignId ? tx.select({ name: campaign.name }).from(campaign).where(eq(campaign.id, campaignId)).get()?.name ?? '' : ''
}
