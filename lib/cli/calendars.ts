import { today } from '../clock'
import { calendarsCheck } from '../queries/calendar/calendars-check'
import type { CheckedYear } from '../queries/calendar/calendars-check'
import { theOrganisation } from '../queries/house/organisation'
import { answer } from './command'
import type { Command } from './command'
import { UsageError } from './io'
import { table } from './table'
import { readWords } from './words'

/** `plazo calendars check`: the calendar years in use, how sure they are, and how date-holidays differs; exit 1 when something needs a person. */
export const calendars: Command = async (call) => {
  const { plain: [verb] } = readWords(call.words, { plain: [1, 1] })
  if (verb !== 'check') throw new UsageError('calendars takes "check"')
  const found = await calendarsCheck(call.actor(), today(theOrganisation()?.zone ?? 'Europe/Madrid'))
  const lines = [
    table(['calendar', 'year', 'state', 'open', 'date-holidays', ''], found.years.map((one) => [one.calendar, String(one.year), one.state, String(one.open), differing(one), one.needed ? 'needs a person' : ''])),
    found.lawData ? `New law data would move ${found.lawData.moving} requests: apply it in the settings.` : '', found.ok ? 'Nothing needs a person.' : '',
  ]
  answer(call, found, lines.filter(Boolean).join('\n'))
  return found.ok ? 0 : 1
}

function differing({ proposals }: CheckedYear): string {
  if (!proposals) return 'unknown'
  const signed = [...proposals.lacking.map(({ on }) => `+${on.slice(5)}`), ...proposals.more.map(({ on }) => `-${on.slice(5)}`)]
  return signed.join(' ') || 'agrees'
}
