import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { ruleName } from '../../i18n/deadline-text'
import { isLanguage } from '../../i18n/languages'
import { sentenceFor, translatorFor } from '../../i18n/translator'
import type { Feed, FeedDate } from './feed-dates'

/** A feed as iCalendar (RFC 5545): all-day events, free time, private; a date that is no more is cancelled under its own id. `base` is the address of this installation. */
export function asIcs(feed: Feed, base: string): string {
  const language = isLanguage(feed.language) ? feed.language : 'en'
  const t = translatorFor(language, 'agenda')
  const requests = translatorFor(language, 'requests')
  const calendar = ical({ name: t('ics.name'), prodId: { company: 'Plazo', product: 'Plazo', language: language.slice(0, 2).toUpperCase() }, method: ICalCalendarMethod.PUBLISH, ttl: 3600 })
  for (const date of feed.dates) {
    const day = Temporal.PlainDate.from(date.on)
    calendar.createEvent({
      id: date.uid, sequence: date.sequence, start: day, end: day.add({ days: 1 }), allDay: true, stamp: new Date(date.changedAt), lastModified: new Date(date.changedAt),
      summary: summaryOf(date), status: date.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE, url: `${base}/requests/${date.requestId}`, ...(feed.hideTitles ? {} : { description: `${date.title} (${date.ref})` }),
    })
  }
  return calendar.toString()

  function summaryOf(date: FeedDate): string {
    if (feed.hideTitles) return t(date.ours ? 'ics.hiddenOwn' : 'ics.hidden', { ref: date.ref })
    if (date.ours) return sentenceFor(language, 'agenda', 'ics.own', { step: requests(`step.${date.step}`), authority: date.authority })
    return sentenceFor(language, 'agenda', 'ics.theirs', { rule: ruleName(language, date.rule), authority: date.authority })
  }
}
