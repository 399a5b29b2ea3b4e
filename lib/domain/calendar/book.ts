import { deNw } from './de-nw'
import { esCt } from './es-ct'
import { esCtBarcelona } from './es-ct-barcelona'
import { esMd } from './es-md'
import { esMdMadrid } from './es-md-madrid'
import { esMdRivas } from './es-md-rivas'
import { eu } from './eu'
import { fr } from './fr'
import { inOrder } from './list-year'
import { none } from './none'
import { rs } from './rs'
import type { Calendar, CalendarBook, CalendarOverlay, CalendarYear, DayOff, ShippedCalendarId } from './types'
import { uk } from './uk'

const SHIPPED: Readonly<Record<ShippedCalendarId, Calendar>> = {
  'ES-MD': esMd,
  'ES-MD-Rivas': esMdRivas,
  'ES-MD-Madrid': esMdMadrid,
  'ES-CT': esCt,
  'ES-CT-Barcelona': esCtBarcelona,
  RS: rs,
  FR: fr,
  'DE-NW': deNw,
  UK: uk,
  EU: eu,
  NONE: none,
}

/** The calendars as Plazo ships them, before anybody confirmed anything. */
export const shippedCalendars: CalendarBook = { calendars: SHIPPED }

/**
 * A book with what people said in this installation laid over it: a year that they confirmed becomes `confirmed`, one to which they only added days keeps
 * the standing that it had; days that they took out count no more, also where a region lists them. A calendar that the book doesn't hold is added: Saturdays
 * and Sundays, and the years said.
 */
export function withOverlays(book: CalendarBook, overlays: readonly CalendarOverlay[]): CalendarBook {
  const calendars: Record<string, Calendar> = { ...book.calendars }
  for (const overlay of overlays) {
    const under: Calendar = calendars[overlay.calendar] ?? { id: overlay.calendar, weekend: [6, 7], years: {} }
    const year = overlaid(under.years[overlay.year] ?? under.rule?.(overlay.year) ?? null, overlay)
    calendars[overlay.calendar] = { ...under, years: { ...under.years, [overlay.year]: year } }
  }
  return { calendars }
}

function overlaid(under: CalendarYear | null, overlay: CalendarOverlay): CalendarYear {
  const named = new Set(overlay.days.map(({ on }) => on))
  const added = overlay.days.filter(({ off }) => off).map(({ on, name, source }): DayOff => ({ on, name, source }))
  const kept = (under?.days ?? []).filter(({ on }) => !named.has(on))
  const taken = overlay.days.filter(({ off }) => !off).map(({ on }) => on)
  const without = [...(under?.without ?? []).filter((on) => !named.has(on)), ...taken]
  return {
    status: overlay.source === null ? under?.status ?? 'from_memory' : 'confirmed', source: overlay.source ?? under?.source ?? 'added_here',
    days: inOrder([...kept, ...added]), ...(without.length > 0 ? { without } : {}),
  }
}
