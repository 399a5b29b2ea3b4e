import { readerTheme } from '@/app/_components/reader'
import type { FrameData } from '@/app/_components/frame-data'
import { isTestClock, today } from '@/lib/clock'
import { formatDay } from '@/lib/i18n/dates'
import { sentenceFor } from '@/lib/i18n/translator'
import { pageActor } from './page-actor'

/** What the frame of the desk shows of the person who looks; the saved views and their counts come from the caller. */
export async function pageFrame(views: FrameData['views'] = []): Promise<FrameData> {
  const { person, actor, organisation, language, zone } = await pageActor()
  return {
    person: { name: person.name, initials: initialsOf(person.name), role: sentenceFor(language, 'states', `role.${actor.role}`) },
    organisation: organisation.name,
    language,
    theme: await readerTheme(),
    views,
    shortcuts: person.shortcuts,
    helpHref: '/help',
    ...(isTestClock() ? { testClock: formatDay(language, today(zone)) } : {}),
  }
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase()
}
