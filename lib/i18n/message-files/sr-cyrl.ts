import common from '../messages/sr-Cyrl/common.json'
import frame from '../messages/sr-Cyrl/frame.json'
import validation from '../messages/sr-Cyrl/validation.json'
import refusals from '../messages/sr-Cyrl/refusals.json'
import states from '../messages/sr-Cyrl/states.json'
import today from '../messages/sr-Cyrl/today.json'
import requests from '../messages/sr-Cyrl/requests.json'
import request from '../messages/sr-Cyrl/request.json'
import requestForms from '../messages/sr-Cyrl/request-forms.json'
import newRequest from '../messages/sr-Cyrl/new-request.json'
import authorities from '../messages/sr-Cyrl/authorities.json'
import people from '../messages/sr-Cyrl/people.json'
import settings from '../messages/sr-Cyrl/settings.json'
import signIn from '../messages/sr-Cyrl/sign-in.json'
import setUp from '../messages/sr-Cyrl/set-up.json'
import documents from '../messages/sr-Cyrl/documents.json'
import events from '../messages/sr-Cyrl/events.json'
import holidays from '../messages/sr-Cyrl/holidays.json'
import law from '../messages/sr-Cyrl/law.json'
import help from '../messages/sr-Cyrl/help.json'
import calendars from '../messages/sr-Cyrl/calendars.json'
import lawGuide from '../messages/sr-Cyrl/law-guide.json'
import calculator from '../messages/sr-Cyrl/calculator.json'
import reminders from '../messages/sr-Cyrl/reminders.json'
import agenda from '../messages/sr-Cyrl/agenda.json'
import letters from '../messages/sr-Cyrl/letters.json'
import mail from '../messages/sr-Cyrl/mail.json'
import inbox from '../messages/sr-Cyrl/inbox.json'
import outbox from '../messages/sr-Cyrl/outbox.json'
import templates from '../messages/sr-Cyrl/templates.json'
import letterDesk from '../messages/sr-Cyrl/letter-desk.json'
import messageDesk from '../messages/sr-Cyrl/message-desk.json'
import search from '../messages/sr-Cyrl/search.json'

export const srCyrl = {
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
