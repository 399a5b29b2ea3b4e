import type { TemplateText } from './template-text'

const fr = { language: 'fr' } as const
const TO = `**{{ authority_name }}**{% if authority_address %}
{{ authority_address }}{% endif %}`
const FROM = `{% if place %}{{ place }}, le {% else %}Le {% endif %}{{ letter_date }}

{% if is_natural_person %}{{ requester_name }}{% else %}{{ signer_name }}, {{ signer_role }}, pour {{ requester_name }}{% endif %}
{{ requester_address }}
{{ requester_email }}`
const WHO = '{% if is_natural_person %}{{ requester_name }}{% else %}{{ requester_name }}, dont le siège est {{ requester_address }}, représentée par {{ signer_name }}, {{ signer_role }}{% endif %}'
const FROM_EN = `{{ place }}, {{ letter_date }}

{{ requester_name }}, {{ requester_address }}, {{ requester_email }}`

/** Letters under livre III of the CRPA. */
export const frenchTemplates: readonly TemplateText[] = [
  {
    ...fr, purpose: 'initial_request', name: 'Demande de communication (CRPA)', subject: 'Demande de communication de documents administratifs : {{ request_title }}',
    body: `${TO}

# Demande de communication de documents administratifs

Madame, Monsieur,

Sur le fondement des articles L311-1 et suivants du code des relations entre le public et l’administration, nous vous demandons communication des documents suivants{% if period %}, pour la période {{ period }}{% endif %} :

{{ questions }}

Nous souhaitons les recevoir par courrier électronique, sous forme électronique (article L311-9), à l’adresse {{ requester_email }}. Si certaines mentions ne sont pas communicables, nous vous prions de les occulter et de communiquer le reste (article L311-7).

Nous vous remercions de nous adresser un accusé de réception (article L112-3) et vous rappelons que le silence gardé pendant un mois vaut décision de refus (articles R*311-12 et R311-13).

${FROM}
`,
    gloss: `Request for administrative documents. Under articles L311-1 and following of the code on relations between the public and the administration we ask for:

{{ questions }}

by email, in electronic form (article L311-9); with parts that can’t be released blacked out (article L311-7). Please acknowledge receipt (article L112-3); a month’s silence is a refusal (articles R*311-12, R311-13).

${FROM_EN}
`,
  },
  {
    ...fr, purpose: 'reminder', name: 'Relance (CRPA)', subject: 'Relance : demande de communication du {{ request_date }}',
    body: `${TO}

# Relance : demande de communication du {{ request_date }}

Madame, Monsieur,

Vous avez reçu le {{ received_on }} notre demande « {{ request_title }} »{% if register_number %} (n° {{ register_number }}){% endif %}. Le délai d’un mois de l’article R311-13 du code des relations entre le public et l’administration a expiré le {{ due_on }} ; nous n’avons reçu aucune réponse.

Nous vous prions de nous communiquer les documents avant le {{ proposed_on }}. À défaut, nous saisirons la {{ complaint_body_name }}. La présente relance n’emporte renonciation à aucun délai.

${FROM}
`,
    gloss: `Reminder. You received our request on {{ received_on }}. The month of article R311-13 ended on {{ due_on }}; there was no answer. Please send the documents before {{ proposed_on }}; otherwise we will go to the CADA. We give up no term.

${FROM_EN}
`,
  },
  {
    ...fr, purpose: 'complaint_silence', name: 'Saisine de la CADA : silence', subject: 'Saisine pour refus implicite : {{ authority_name }}',
    body: `**{{ complaint_body_name }}**

# Saisine pour refus implicite de communication

${WHO}, saisit la commission, sur le fondement des articles L342-1, R311-15 et R343-1 du code des relations entre le public et l’administration, du refus implicite opposé par l’administration suivante : {{ authority_name }}.

La demande, faite le {{ request_date }}, a été reçue le {{ received_on }}. Le silence gardé jusqu’au {{ due_on }} vaut décision de refus (articles R*311-12 et R311-13). Elle portait sur :

{{ questions }}

Ces documents sont des documents administratifs communicables au sens des articles L300-2 et L311-1.{% if argument %} {{ argument }}{% endif %} Nous demandons un avis favorable à leur communication. Copie de la demande est jointe.

${FROM}
`,
    gloss: `To the CADA: implied refusal of {{ authority_name }}. The request of {{ request_date }} was received on {{ received_on }}; silence until {{ due_on }} is a refusal (articles R*311-12, R311-13). We asked for:

{{ questions }}

These are administrative documents (articles L300-2, L311-1). We ask for a favourable opinion; a copy of the request is enclosed.

${FROM_EN}
`,
  },
  {
    ...fr, purpose: 'complaint_refusal', name: 'Saisine de la CADA : refus', subject: 'Saisine pour refus du {{ decision_date }} : {{ authority_name }}',
    body: `**{{ complaint_body_name }}**

# Saisine pour refus de communication

${WHO}, saisit la commission, sur le fondement des articles L342-1, R311-15 et R343-1 du code des relations entre le public et l’administration, de la décision du {{ decision_date }} (administration : {{ authority_name }}), reçue le {{ decision_notified_on }}, qui refuse de communiquer :

{{ questions }}

La demande avait été faite le {{ request_date }}.{% if refusal_grounds %} La décision invoque {{ refusal_grounds }}.{% endif %}{% if argument %} {{ argument }}{% endif %} À tout le moins, les documents pouvaient être communiqués après occultation (article L311-7). Nous demandons un avis favorable à leur communication. Copies de la demande et de la décision sont jointes.

${FROM}
`,
    gloss: `To the CADA: refusal by {{ authority_name }} of {{ decision_date }}, received on {{ decision_notified_on }}, of:

{{ questions }}

{% if refusal_grounds %}The decision invokes {{ refusal_grounds }}. {% endif %}At least the parts that can be released had to be (article L311-7). We ask for a favourable opinion. Copies are enclosed.

${FROM_EN}
`,
  },
]
