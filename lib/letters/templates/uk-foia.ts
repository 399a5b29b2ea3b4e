import type { TemplateText } from './template-text'

const en = { language: 'en', gloss: '' } as const
const TO = `**{{ authority_name }}**{% if authority_address %}
{{ authority_address }}{% endif %}`
const FROM = `{{ letter_date }}

{% if signer_name %}{{ signer_name }}{% if signer_role %}, {{ signer_role }}{% endif %}
{% endif %}{{ requester_name }}
{{ requester_address }}
{{ requester_email }}`
const REFERENCE = '{% if authority_reference %}, reference {{ authority_reference }}{% elsif register_number %}, reference {{ register_number }}{% endif %}'

/** Letters under the Freedom of Information Act 2000. */
export const ukTemplates: readonly TemplateText[] = [
  {
    ...en, purpose: 'initial_request', name: 'Request (Freedom of Information Act 2000)', subject: 'Request for information under the Freedom of Information Act 2000: {{ request_title }}',
    body: `${TO}

# Request for information under the Freedom of Information Act 2000

Dear Sir or Madam,

Please send us the following recorded information{% if period %}, for the period {{ period }}{% endif %}:

{{ questions }}

We would like to have it by email, in a re-usable format if you hold it in one. If part of the information is exempt, please send the rest and name the exemption for each part withheld. If anything in this request is unclear, or if the cost limit is in reach, please tell us soon how we can narrow it (section 16).

We look forward to your answer promptly, and within 20 working days of receipt (section 10(1)).

${FROM}
`,
  },
  {
    ...en, purpose: 'reminder', name: 'Reminder (Freedom of Information Act 2000)', subject: `Overdue answer to our request of {{ request_date }}${REFERENCE}`,
    body: `${TO}

# Overdue answer to our request of {{ request_date }}

You received our request “{{ request_title }}”${REFERENCE} on {{ received_on }}. The twentieth working day was {{ due_on }} (section 10(1) of the Freedom of Information Act 2000). We have had neither an answer nor a notice that you need more time to weigh the public interest (section 17(2)).

Please answer by {{ proposed_on }}, or tell us when you will. Otherwise we will complain to the {{ complaint_body_name }}.

${FROM}
`,
  },
  {
    ...en, purpose: 'internal_review', name: 'Internal review (Freedom of Information Act 2000)', subject: `Internal review of your decision of {{ decision_date }}${REFERENCE}`,
    body: `${TO}

# Internal review of your decision of {{ decision_date }}

Please review this decision, which answered our request of {{ request_date }}${REFERENCE}.{% if refusal_grounds %} You relied on {{ refusal_grounds }}.{% endif %}{% if argument %} {{ argument }}{% endif %}

You did not show how the public interest was weighed for each part that you withheld. Please consider again whether the information, or part of it, can be released, and answer within 20 working days.

${FROM}
`,
  },
  {
    ...en, purpose: 'complaint_silence', name: 'Complaint to the Information Commissioner: no answer', subject: 'Complaint under section 50 of the Freedom of Information Act 2000: {{ authority_name }}',
    body: `**{{ complaint_body_name }}**

# Complaint under section 50 of the Freedom of Information Act 2000

We asked {{ authority_name }} for information on {{ request_date }} (copy attached). The authority received the request on {{ received_on }}; the time limit of section 10(1) ended on {{ due_on }}.{% if reminder_date %} We reminded it on {{ reminder_date }}.{% endif %} There has been no answer. We asked for:

{{ questions }}

We ask for a decision that section 10 was breached and for a step requiring an answer.{% if argument %} {{ argument }}{% endif %}

${FROM}
`,
  },
  {
    ...en, purpose: 'complaint_refusal', name: 'Complaint to the Information Commissioner: refusal', subject: 'Complaint under section 50 of the Freedom of Information Act 2000: {{ authority_name }}',
    body: `**{{ complaint_body_name }}**

# Complaint under section 50 of the Freedom of Information Act 2000

We asked {{ authority_name }} for information on {{ request_date }} (copy attached). It answered on {{ decision_date }}{% if review_requested_on %}; we asked for an internal review on {{ review_requested_on }}{% endif %}. We asked for:

{{ questions }}

{% if refusal_grounds %}The authority relied on {{ refusal_grounds }}. {% endif %}It did not show how the public interest was weighed for each part that it withheld.{% if argument %} {{ argument }}{% endif %} We ask for a decision that the information be released.

${FROM}
`,
  },
]
