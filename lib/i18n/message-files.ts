// A new namespace is one line in each of the four lists below and one file a language; sr-Latn is made from sr-Cyrl.
import commonEn from './messages/en/common.json'
import frameEn from './messages/en/frame.json'
import validationEn from './messages/en/validation.json'
import refusalsEn from './messages/en/refusals.json'
import statesEn from './messages/en/states.json'
import todayEn from './messages/en/today.json'
import requestsEn from './messages/en/requests.json'
import requestEn from './messages/en/request.json'
import requestFormsEn from './messages/en/request-forms.json'
import newRequestEn from './messages/en/new-request.json'
import authoritiesEn from './messages/en/authorities.json'
import peopleEn from './messages/en/people.json'
import settingsEn from './messages/en/settings.json'
import signInEn from './messages/en/sign-in.json'
import setUpEn from './messages/en/set-up.json'
import documentsEn from './messages/en/documents.json'
import eventsEn from './messages/en/events.json'
import holidaysEn from './messages/en/holidays.json'
import lawEn from './messages/en/law.json'
import helpEn from './messages/en/help.json'
import calendarsEn from './messages/en/calendars.json'
import lawGuideEn from './messages/en/law-guide.json'
import calculatorEn from './messages/en/calculator.json'
import remindersEn from './messages/en/reminders.json'
import agendaEn from './messages/en/agenda.json'
import lettersEn from './messages/en/letters.json'
import mailEn from './messages/en/mail.json'
import inboxEn from './messages/en/inbox.json'
import outboxEn from './messages/en/outbox.json'
import templatesEn from './messages/en/templates.json'
import letterDeskEn from './messages/en/letter-desk.json'
import messageDeskEn from './messages/en/message-desk.json'
import searchEn from './messages/en/search.json'
import commonEs from './messages/es/common.json'
import frameEs from './messages/es/frame.json'
import validationEs from './messages/es/validation.json'
import refusalsEs from './messages/es/refusals.json'
import statesEs from './messages/es/states.json'
import todayEs from './messages/es/today.json'
import requestsEs from './messages/es/requests.json'
import requestEs from './messages/es/request.json'
import requestFormsEs from './messages/es/request-forms.json'
import newRequestEs from './messages/es/new-request.json'
import authoritiesEs from './messages/es/authorities.json'
import peopleEs from './messages/es/people.json'
import settingsEs from './messages/es/settings.json'
import signInEs from './messages/es/sign-in.json'
import setUpEs from './messages/es/set-up.json'
import documentsEs from './messages/es/documents.json'
import eventsEs from './messages/es/events.json'
import holidaysEs from './messages/es/holidays.json'
import lawEs from './messages/es/law.json'
import helpEs from './messages/es/help.json'
import calendarsEs from './messages/es/calendars.json'
import lawGuideEs from './messages/es/law-guide.json'
import calculatorEs from './messages/es/calculator.json'
import remindersEs from './messages/es/reminders.json'
import agendaEs from './messages/es/agenda.json'
import lettersEs from './messages/es/letters.json'
import mailEs from './messages/es/mail.json'
import inboxEs from './messages/es/inbox.json'
import outboxEs from './messages/es/outbox.json'
import templatesEs from './messages/es/templates.json'
import letterDeskEs from './messages/es/letter-desk.json'
import messageDeskEs from './messages/es/message-desk.json'
import searchEs from './messages/es/search.json'
import commonCa from './messages/ca/common.json'
import frameCa from './messages/ca/frame.json'
import validationCa from './messages/ca/validation.json'
import refusalsCa from './messages/ca/refusals.json'
import statesCa from './messages/ca/states.json'
import todayCa from './messages/ca/today.json'
import requestsCa from './messages/ca/requests.json'
import requestCa from './messages/ca/request.json'
import requestFormsCa from './messages/ca/request-forms.json'
import newRequestCa from './messages/ca/new-request.json'
import authoritiesCa from './messages/ca/authorities.json'
import peopleCa from './messages/ca/people.json'
import settingsCa from './messages/ca/settings.json'
import signInCa from './messages/ca/sign-in.json'
import setUpCa from './messages/ca/set-up.json'
import documentsCa from './messages/ca/documents.json'
import eventsCa from './messages/ca/events.json'
import holidaysCa from './messages/ca/holidays.json'
import lawCa from './messages/ca/law.json'
import helpCa from './messages/ca/help.json'
import calendarsCa from './messages/ca/calendars.json'
import lawGuideCa from './messages/ca/law-guide.json'
import calculatorCa from './messages/ca/calculator.json'
import remindersCa from './messages/ca/reminders.json'
import agendaCa from './messages/ca/agenda.json'
import lettersCa from './messages/ca/letters.json'
import mailCa from './messages/ca/mail.json'
import inboxCa from './messages/ca/inbox.json'
import outboxCa from './messages/ca/outbox.json'
import templatesCa from './messages/ca/templates.json'
import letterDeskCa from './messages/ca/letter-desk.json'
import messageDeskCa from './messages/ca/message-desk.json'
import searchCa from './messages/ca/search.json'
import commonSrCyrl from './messages/sr-Cyrl/common.json'
import frameSrCyrl from './messages/sr-Cyrl/frame.json'
import validationSrCyrl from './messages/sr-Cyrl/validation.json'
import refusalsSrCyrl from './messages/sr-Cyrl/refusals.json'
import statesSrCyrl from './messages/sr-Cyrl/states.json'
import todaySrCyrl from './messages/sr-Cyrl/today.json'
import requestsSrCyrl from './messages/sr-Cyrl/requests.json'
import requestSrCyrl from './messages/sr-Cyrl/request.json'
import requestFormsSrCyrl from './messages/sr-Cyrl/request-forms.json'
import newRequestSrCyrl from './messages/sr-Cyrl/new-request.json'
import authoritiesSrCyrl from './messages/sr-Cyrl/authorities.json'
import peopleSrCyrl from './messages/sr-Cyrl/people.json'
import settingsSrCyrl from './messages/sr-Cyrl/settings.json'
import signInSrCyrl from './messages/sr-Cyrl/sign-in.json'
import setUpSrCyrl from './messages/sr-Cyrl/set-up.json'
import documentsSrCyrl from './messages/sr-Cyrl/documents.json'
import eventsSrCyrl from './messages/sr-Cyrl/events.json'
import holidaysSrCyrl from './messages/sr-Cyrl/holidays.json'
import lawSrCyrl from './messages/sr-Cyrl/law.json'
import helpSrCyrl from './messages/sr-Cyrl/help.json'
import calendarsSrCyrl from './messages/sr-Cyrl/calendars.json'
import lawGuideSrCyrl from './messages/sr-Cyrl/law-guide.json'
import calculatorSrCyrl from './messages/sr-Cyrl/calculator.json'
import remindersSrCyrl from './messages/sr-Cyrl/reminders.json'
import agendaSrCyrl from './messages/sr-Cyrl/agenda.json'
import lettersSrCyrl from './messages/sr-Cyrl/letters.json'
import mailSrCyrl from './messages/sr-Cyrl/mail.json'
import inboxSrCyrl from './messages/sr-Cyrl/inbox.json'
import outboxSrCyrl from './messages/sr-Cyrl/outbox.json'
import templatesSrCyrl from './messages/sr-Cyrl/templates.json'
import letterDeskSrCyrl from './messages/sr-Cyrl/letter-desk.json'
import messageDeskSrCyrl from './messages/sr-Cyrl/message-desk.json'
import searchSrCyrl from './messages/sr-Cyrl/search.json'

export const en = {
  common: commonEn,
  frame: frameEn,
  validation: validationEn,
  refusals: refusalsEn,
  states: statesEn,
  today: todayEn,
  requests: requestsEn,
  request: requestEn,
  'request-forms': requestFormsEn,
  'new-request': newRequestEn,
  authorities: authoritiesEn,
  people: peopleEn,
  settings: settingsEn,
  'sign-in': signInEn,
  'set-up': setUpEn,
  documents: documentsEn,
  events: eventsEn,
  holidays: holidaysEn,
  law: lawEn,
  help: helpEn,
  calendars: calendarsEn,
  'law-guide': lawGuideEn,
  calculator: calculatorEn,
  reminders: remindersEn,
  agenda: agendaEn,
  letters: lettersEn,
  mail: mailEn,
  inbox: inboxEn,
  outbox: outboxEn,
  templates: templatesEn,
  'letter-desk': letterDeskEn,
  'message-desk': messageDeskEn,
  search: searchEn,
}

export const es = {
  common: commonEs,
  frame: frameEs,
  validation: validationEs,
  refusals: refusalsEs,
  states: statesEs,
  today: todayEs,
  requests: requestsEs,
  request: requestEs,
  'request-forms': requestFormsEs,
  'new-request': newRequestEs,
  authorities: authoritiesEs,
  people: peopleEs,
  settings: settingsEs,
  'sign-in': signInEs,
  'set-up': setUpEs,
  documents: documentsEs,
  events: eventsEs,
  holidays: holidaysEs,
  law: lawEs,
  help: helpEs,
  calendars: calendarsEs,
  'law-guide': lawGuideEs,
  calculator: calculatorEs,
  reminders: remindersEs,
  agenda: agendaEs,
  letters: lettersEs,
  mail: mailEs,
  inbox: inboxEs,
  outbox: outboxEs,
  templates: templatesEs,
  'letter-desk': letterDeskEs,
  'message-desk': messageDeskEs,
  search: searchEs,
}

export const ca = {
  common: commonCa,
  frame: frameCa,
  validation: validationCa,
  refusals: refusalsCa,
  states: statesCa,
  today: todayCa,
  requests: requestsCa,
  request: requestCa,
  'request-forms': requestFormsCa,
  'new-request': newRequestCa,
  authorities: authoritiesCa,
  people: peopleCa,
  settings: settingsCa,
  'sign-in': signInCa,
  'set-up': setUpCa,
  documents: documentsCa,
  events: eventsCa,
  holidays: holidaysCa,
  law: lawCa,
  help: helpCa,
  calendars: calendarsCa,
  'law-guide': lawGuideCa,
  calculator: calculatorCa,
  reminders: remindersCa,
  agenda: agendaCa,
  letters: lettersCa,
  mail: mailCa,
  inbox: inboxCa,
  outbox: outboxCa,
  templates: templatesCa,
  'letter-desk': letterDeskCa,
  'message-desk': messageDeskCa,
  search: searchCa,
}

export const srCyrl = {
  common: commonSrCyrl,
  frame: frameSrCyrl,
  validation: validationSrCyrl,
  refusals: refusalsSrCyrl,
  states: statesSrCyrl,
  today: todaySrCyrl,
  requests: requestsSrCyrl,
  request: requestSrCyrl,
  'request-forms': requestFormsSrCyrl,
  'new-request': newRequestSrCyrl,
  authorities: authoritiesSrCyrl,
  people: peopleSrCyrl,
  settings: settingsSrCyrl,
  'sign-in': signInSrCyrl,
  'set-up': setUpSrCyrl,
  documents: documentsSrCyrl,
  events: eventsSrCyrl,
  holidays: holidaysSrCyrl,
  law: lawSrCyrl,
  help: helpSrCyrl,
  calendars: calendarsSrCyrl,
  'law-guide': lawGuideSrCyrl,
  calculator: calculatorSrCyrl,
  reminders: remindersSrCyrl,
  agenda: agendaSrCyrl,
  letters: lettersSrCyrl,
  mail: mailSrCyrl,
  inbox: inboxSrCyrl,
  outbox: outboxSrCyrl,
  templates: templatesSrCyrl,
  'letter-desk': letterDeskSrCyrl,
  'message-desk': messageDeskSrCyrl,
  search: searchSrCyrl,
}
