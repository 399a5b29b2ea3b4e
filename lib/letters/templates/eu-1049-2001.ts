import type { TemplateText } from './template-text'

const en = { language: 'en', gloss: '' } as const
const TO = `**{{ authority_name }}**{% if authority_address %}
{{ authority_address }}{% endif %}`
const FROM = `{{ letter_date }}

{% if signer_name %}{{ signer_name }}{% if signer_role %}, {{ signer_role }}{% endif %}
{% endif %}{{ requester_name }}
{{ requester_address }}
{{ requester_email }}`
const REFERENCE = '{% if register_number %}, registered under {{ register_number }}{% endif %}'

/** Letters under Regulation (EC) No 1049/2001; the complaint is the confirmatory application to the same institution. */
export const euTemplates: readonly TemplateText[] = [
  {
    ...en, purpose: 'initial_request', name: 'Application (Regulation 1049/2001)', subject: 'Application for access to documents: {{ request_title }}',
    body: `${TO}

# Application for access to documents

Under Regulation (EC) No 1049/2001 we apply for access to the following documents{% if period %}, for the period {{ period }}{% endif %}:

{{ questions }}

We would like to have them in electronic form at {{ requester_email }}. If only part of a document falls under an exception, please release the remaining parts (Article 4(6)). We need give no reasons (Article 6(1)). Please send us an acknowledgement of receipt; we expect your reply within 15 working days from registration (Article 7(1)).

${FROM}
`,
  },
  {
    ...en, purpose: 'reminder', name: 'Reminder (Regulation 1049/2001)', subject: 'Overdue reply to our application of {{ request_date }}',
    body: `${TO}

# Overdue reply to our application of {{ request_date }}

Our application “{{ request_title }}”${REFERENCE} of {{ request_date }} should have been answered within 15 working days from registration (Article 7(1) of Regulation (EC) No 1049/2001), that is by {{ due_on }}. We have had no reply{% unless extension_until %} and no notice of an extension (Article 7(3)){% endunless %}.

Please reply by {{ proposed_on }}. Otherwise we will make a confirmatory application (Article 7(4)).

${FROM}
`,
  },
  {
    ...en, purpose: 'complaint_silence', name: 'Confirmatory application: no reply (Regulation 1049/2001)', subject: 'Confirmatory application: no reply to our application of {{ request_date }}',
    body: `${TO}

# Confirmatory application

Under Article 7(4) of Regulation (EC) No 1049/2001 we make a confirmatory application. Our application of {{ request_date }}${REFERENCE} was not answered within the time limit of Article 7(1), which ended on {{ due_on }}. We applied for:

{{ questions }}

We ask you to reconsider and to grant access, and expect your reply within 15 working days from registration (Article 8(1)).{% if argument %} {{ argument }}{% endif %}

${FROM}
`,
  },
  {
    ...en, purpose: 'complaint_refusal', name: 'Confirmatory application: refusal (Regulation 1049/2001)', subject: 'Confirmatory application against your reply of {{ decision_date }}',
    body: `${TO}

# Confirmatory application

Under Article 7(2) of Regulation (EC) No 1049/2001 we ask you to reconsider your reply of {{ decision_date }}, received on {{ decision_notified_on }}, to our application of {{ request_date }}${REFERENCE}. We applied for:

{{ questions }}

{% if refusal_grounds %}You relied on {{ refusal_grounds }}. {% endif %}An exception must be read narrowly, and the harm shown for each document.{% if argument %} {{ argument }}{% endif %} In any case the remaining parts had to be released (Article 4(6)). We expect your reply within 15 working days from registration (Article 8(1)).

${FROM}
`,
  },
]
