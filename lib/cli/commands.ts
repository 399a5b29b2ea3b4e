import type { Command } from './command'

const lazy = (load: () => Promise<Command>): Command => async (call) => (await load())(call)

/** The commands of product.md; each is loaded when it is called, so that the others start fast. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  init: lazy(async () => (await import('./house')).init),
  user: lazy(async () => (await import('./house')).user),
  migrate: lazy(async () => (await import('./house')).migrate),
  example: lazy(async () => (await import('./example')).example),
  log: lazy(async () => (await import('./requests')).log),
  fact: lazy(async () => (await import('./requests')).fact),
  list: lazy(async () => (await import('./requests')).list),
  show: lazy(async () => (await import('./requests')).show),
  letter: lazy(async () => (await import('./letter')).letter),
  deadlines: lazy(async () => (await import('./deadlines')).deadlines),
  calendars: lazy(async () => (await import('./calendars')).calendars),
  ingest: lazy(async () => (await import('./ingest')).ingest),
  remind: lazy(async () => (await import('./remind')).remind),
  work: lazy(async () => (await import('./work')).work),
  backup: lazy(async () => (await import('./keep')).backup),
  restore: lazy(async () => (await import('./keep')).restore),
  verify: lazy(async () => (await import('./keep')).verify),
}

export const USAGE = `plazo COMMAND … [--as EMAIL] [--json]

  serve                                            web and worker (what "npm start" runs once all is built)
  init --org NAME --email E [--language L] [--zone Z]   the organisation and its first admin; password on standard input
  user add --email E --role R [--name N]           a person; password on standard input
  user disable E                                   takes a person's access away
  example [--size N --seed S]                      the example organisation, or N generated requests
  log                                              logs requests already sent; JSON on standard input
  fact REF                                         records clock facts; JSON on standard input
  list · show REF                                  the requests · one whole
  letter REF --purpose P [--language L] --format F --out FILE   the approved letter, else a draft: pdf, docx, txt, eml
  deadlines [--shipped] [--language L]             facts in, dates out; JSON on standard input
  calendars check                                  the calendar years in use, and what in them needs a person
  ingest FILE…                                     mails (.eml, .mbox): kept, read, and filed or parked
  remind [--on DATE] [--at HH:MM] [--dry-run]      queues the reminders of a day as if it were then
  work [--once]                                    the worker
  backup DIR · restore DIR · verify                copy all · bring it back into an empty folder · check that all is whole

Exit 0 done · 1 refused · 2 wrong usage · 3 fault`
