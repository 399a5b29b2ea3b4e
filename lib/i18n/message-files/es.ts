import common from '../messages/es/common.json'
import frame from '../messages/es/frame.json'
import validation from '../messages/es/validation.json'
import refusals from '../messages/es/refusals.json'
import states from '../messages/es/states.json'
import today from '../messages/es/today.json'
import requests from '../messages/es/requests.json'
import request from '../messages/es/request.json'
import requestForms from '../messages/es/request-forms.json'
import newRequest from '../messages/es/new-request.json'
import authorities from '../messages/es/authorities.json'
import people from '../messages/es/people.json'
import settings from '../messages/es/settings.json'
import signIn from '../messages/es/sign-in.json'
import setUp from '../messages/es/set-up.json'
import documents from '../messages/es/documents.json'
import events from '../messages/es/events.json'
import holidays from '../messages/es/holidays.json'
import law from '../messages/es/law.json'
import help from '../messages/es/help.json'
import calendars from '../messages/es/calendars.json'
import lawGuide from '../messages/es/law-guide.json'
import calculator from '../messages/es/calculator.json'
import reminders from '../messages/es/reminders.json'
import agenda from '../messages/es/agenda.json'
import letters from '../messages/es/letters.json'
import mail from '../messages/es/mail.json'
import inbox from '../messages/es/inbox.json'
import outbox from '../messages/es/outbox.json'
import templates from '../messages/es/templates.json'
import letterDesk from '../messages/es/letter-desk.json'
import messageDesk from '../messages/es/message-desk.json'
import search from '../messages/es/search.json'

export const es = {
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
