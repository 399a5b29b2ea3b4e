import common from '../messages/ca/common.json'
import frame from '../messages/ca/frame.json'
import validation from '../messages/ca/validation.json'
import refusals from '../messages/ca/refusals.json'
import states from '../messages/ca/states.json'
import today from '../messages/ca/today.json'
import requests from '../messages/ca/requests.json'
import request from '../messages/ca/request.json'
import requestForms from '../messages/ca/request-forms.json'
import newRequest from '../messages/ca/new-request.json'
import authorities from '../messages/ca/authorities.json'
import people from '../messages/ca/people.json'
import settings from '../messages/ca/settings.json'
import signIn from '../messages/ca/sign-in.json'
import setUp from '../messages/ca/set-up.json'
import documents from '../messages/ca/documents.json'
import events from '../messages/ca/events.json'
import holidays from '../messages/ca/holidays.json'
import law from '../messages/ca/law.json'
import help from '../messages/ca/help.json'
import calendars from '../messages/ca/calendars.json'
import lawGuide from '../messages/ca/law-guide.json'
import calculator from '../messages/ca/calculator.json'
import reminders from '../messages/ca/reminders.json'
import agenda from '../messages/ca/agenda.json'
import letters from '../messages/ca/letters.json'
import mail from '../messages/ca/mail.json'
import inbox from '../messages/ca/inbox.json'
import outbox from '../messages/ca/outbox.json'
import templates from '../messages/ca/templates.json'
import letterDesk from '../messages/ca/letter-desk.json'
import messageDesk from '../messages/ca/message-desk.json'
import search from '../messages/ca/search.json'

export const ca = {
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
