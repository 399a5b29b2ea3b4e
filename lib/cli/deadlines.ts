import { existsSync } from 'node:fs'
import { today } from '../clock'
import { calendarBook } from '../db/calendar-book'
import { databasePath, db } from '../db/client'
import { computeDeadlines } from '../domain/deadline/compute-deadlines'
import { parseDeadlineInput } from '../domain/deadline/parse-deadline-input'
import type { DeadlineAnswer, DeadlineError } from '../domain/deadline/types'
import { shippedCalendars } from '../domain/calendar/book'
import type { CalendarBook } from '../domain/calendar/types'
import { Refusal } from '../domain/refusal'
import { LANGUAGES } from '../i18n/languages'
import type { Language } from '../i18n/languages'
import { wordedAnswer } from '../i18n/worded-deadlines'
import type { Command } from './command'
import { jsonFrom } from './io'
import { readWords, valueOf } from './words'

/** `plazo deadlines`: facts in, dates out, always JSON. Needs no data folder; with one, its confirmed calendars count, unless --shipped. */
export const deadlines: Command = async ({ words, io }) => {
  const given = readWords(words, { values: ['language'], flags: ['shipped', 'json'], plain: [0, 0] })
  const language = (valueOf(given, 'language') ?? 'en') as Language
  if (!(LANGUAGES as readonly string[]).includes(language)) throw new Refusal('unknown_language', { language })
  const value = await jsonFrom(io)
  const book = given.options.shipped ? shippedCalendars : ownBook()
  if (Array.isArray(value)) {
    const answers = value.map((one, index) => answerTo(one, book, language, `[${index}]`))
    io.out(JSON.stringify(answers))
    return answers.some((one) => 'error' in one) ? 1 : 0
  }
  const answer = answerTo(value, book, language, '')
  if ('error' in answer) throw new Refusal(answer.error.code, { path: answer.error.path, message: answer.error.message })
  io.out(JSON.stringify(answer))
  return 0
}

function answerTo(value: unknown, book: CalendarBook, language: Language, at: string): { error: DeadlineError } | ReturnType<typeof wordedAnswer> {
  const parsed = parseDeadlineInput(value, today('Europe/Madrid'))
  const result: { ok: true; answer: DeadlineAnswer } | { ok: false; error: DeadlineError } = parsed.ok ? computeDeadlines(parsed.input, book) : parsed
  if (result.ok) return wordedAnswer(language, result.answer)
  return { error: { code: result.error.code, message: result.error.message, path: [at, result.error.path].filter(Boolean).join('.') } }
}

function ownBook(): CalendarBook {
  return existsSync(databasePath()) ? calendarBook(db()) : shippedCalendars
}
