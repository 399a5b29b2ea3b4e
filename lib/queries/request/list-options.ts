import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { person } from '../../db/schema/people'
import { campaign, request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'

export type ListOptions = { people: { id: string; name: string }[]; countries: string[]; laws: string[]; campaigns: string[] }

/** What the filters of the list offer. A campaign is named only to those who see one of its requests; a partner's people see their own people only. */
export function listOptions(actor: Actor): ListOptions {
  const partnerId = actor.kind === 'person' ? actor.partnerId : null
  const inCampaign = sql`EXISTS (SELECT 1 FROM ${request} WHERE ${and(sql`${request.campaignId} = ${campaign.id}`, visibleTo(actor))})`
  return {
    people: db().select({ id: person.id, name: person.name }).from(person)
      .where(and(isNull(person.disabledAt), partnerId === null ? undefined : eq(person.partnerId, partnerId))).orderBy(asc(person.name)).all(),
    countries: db().selectDistinct({ code: authority.country }).from(authority).where(sql`${authority.country} <> ''`).orderBy(asc(authority.country)).all().map((row) => row.code),
    laws: db().all<{ id: string }>(sql`SELECT DISTINCT law_id AS id FROM authority_law ORDER BY 1`).map((row) => row.id),
    campaigns: db().select({ name: campaign.name }).from(campaign).where(inCampaign).orderBy(asc(campaign.name)).all().map((row) => row.name),
  }
}
