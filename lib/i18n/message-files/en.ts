// A new namespace is one import and one line here, in each of the four files, and one file of words a language; sr-Latn is made from sr-Cyrl.
import common from '../messages/en/common.json'
import frame from '../messages/en/frame.json'
import validation from '../messages/en/validation.json'
import refusals from '../messages/en/refusals.json'
import states from '../messages/en/states.json'
import today from '../messages/en/today.json'
import requests from '../messages/en/requests.json'
import request from '../messages/en/request.json'
import requestForms from '../messages/en/request-forms.json'
import newRequest from '../messages/en/new-request.json'
import authorities from '../messages/en/authorities.json'
import people from '../messages/en/people.json'
import settings from '../messages/en/settings.json'
import signIn from '../messages/en/sign-in.json'
import setUp from '../messages/en/set-up.json'
import documents from '../messages/en/documents.json'
import events from '../messages/en/events.json'
import holidays from '../messages/en/holidays.json'
import law from '../messages/en/law.json'
import help from '../messages/en/help.json'
import calendars from '../messages/en/calendars.json'
import lawGuide from '../messages/en/law-guide.json'
import calculator from '../messages/en/calculator.json'
import reminders from '../messages/en/reminders.json'
import agenda from '../messages/en/agenda.json'
import letters from '../messages/en/letters.json'
import mail from '../messages/en/mail.json'
import inbox from '../messages/en/inbox.json'
import outbox from '../messages/en/outbox.json'
import templates from '../messages/en/templates.json'
import letterDesk from '../messages/en/letter-desk.json'
import messageDesk from '../messages/en/message-desk.json'
import search from '../messages/en/search.json'

export const en = {
  common,
  frame,
  validation,
  refusals,
  states,
  today,
  requests,
  request,
  'request-forms': requestForms,
  'new-request': newRequest,
  authorities,
  people,
  settings,
  'sign-in': signIn,
  'set-up': setUp,
  documents,
  events,
  holidays,
  law,
  help,
  calendars,
  'law-guide': lawGuide,
  calculator,
  reminders,
  agenda,
  letters,
  mail,
  inbox,
  outbox,
  templates,
  'letter-desk': letterDesk,
  'message-desk': messageDesk,
  search,
}
