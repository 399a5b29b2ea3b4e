import type { TemplateText } from './template-text'

const de = { language: 'de' } as const
const TO = `**{{ authority_name }}**{% if authority_address %}
{{ authority_address }}{% endif %}`
const FROM = `{% if place %}{{ place }}, {% endif %}{{ letter_date }}

{{ requester_name }}
{{ requester_address }}
{{ requester_email }}`
const FROM_EN = `{{ letter_date }}

{{ requester_name }}, {{ requester_address }}, {{ requester_email }}`

/** Letters under the IFG NRW: a natural person asks in their own name (§ 4). */
export const northRhineTemplates: readonly TemplateText[] = [
  {
    ...de, purpose: 'initial_request', name: 'Antrag (IFG NRW)', subject: 'Antrag auf Informationszugang nach dem IFG NRW: {{ request_title }}',
    body: `${TO}

# Antrag auf Informationszugang nach dem Informationsfreiheitsgesetz Nordrhein-Westfalen

Sehr geehrte Damen und Herren,

nach § 4 Abs. 1 IFG NRW beantrage ich Zugang zu folgenden Informationen{% if period %} für den Zeitraum {{ period }}{% endif %}:

{{ questions }}

Ich bitte um Übersendung in elektronischer Form an {{ requester_email }}. Eine Begründung ist nicht erforderlich (§ 5 Abs. 1 IFG NRW). Sollte ein Teil der Informationen schutzwürdig sein, bitte ich um Zugang zu den übrigen. Sollte der Antrag gebührenpflichtig werden, bitte ich, mir dies und die voraussichtliche Höhe vorab mitzuteilen (§ 11 IFG NRW).

Die Informationen sollen unverzüglich, spätestens innerhalb eines Monats zugänglich gemacht werden (§ 5 Abs. 2 IFG NRW).

Mit freundlichen Grüßen

${FROM}
`,
    gloss: `Request under § 4(1) IFG NRW for access to:

{{ questions }}

in electronic form. No reasons are needed (§ 5(1)). If a part is protected, access to the rest; if fees arise, please say so and how much first (§ 11). The information should be given without delay, at the latest within a month (§ 5(2)).

${FROM_EN}
`,
  },
  {
    ...de, purpose: 'reminder', name: 'Erinnerung (IFG NRW)', subject: 'Erinnerung: Antrag auf Informationszugang vom {{ request_date }}',
    body: `${TO}

# Erinnerung: Antrag auf Informationszugang vom {{ request_date }}

Sehr geehrte Damen und Herren,

am {{ request_date }} habe ich Zugang zu Informationen beantragt („{{ request_title }}“{% if register_number %}, Aktenzeichen {{ register_number }}{% endif %}). Die Monatsfrist des § 5 Abs. 2 IFG NRW ist am {{ due_on }} abgelaufen; eine Antwort habe ich nicht erhalten.

Ich bitte um Bescheidung bis zum {{ proposed_on }}. Andernfalls werde ich die {{ complaint_body_name }} anrufen (§ 13 IFG NRW).

Mit freundlichen Grüßen

${FROM}
`,
    gloss: `Reminder of the request of {{ request_date }}. The month of § 5(2) IFG NRW ended on {{ due_on }} without an answer. Please decide by {{ proposed_on }}; otherwise I will turn to the Commissioner (§ 13).

${FROM_EN}
`,
  },
  {
    ...de, purpose: 'complaint_silence', name: 'Anrufung der LDI NRW: keine Antwort', subject: 'Anrufung nach § 13 IFG NRW: {{ authority_name }}',
    body: `**{{ complaint_body_name }}**

# Anrufung nach § 13 IFG NRW

Sehr geehrte Damen und Herren,

am {{ request_date }} habe ich bei folgender Stelle Zugang zu Informationen beantragt: {{ authority_name }}. Die Monatsfrist des § 5 Abs. 2 IFG NRW ist am {{ due_on }} abgelaufen, ohne dass ich eine Antwort erhalten habe. Beantragt habe ich:

{{ questions }}

Ich sehe mein Recht auf Informationszugang (§ 4 Abs. 1 IFG NRW) verletzt und bitte Sie, auf eine Bescheidung hinzuwirken.{% if argument %} {{ argument }}{% endif %} Eine Kopie des Antrags liegt bei.

Mit freundlichen Grüßen

${FROM}
`,
    gloss: `To the Commissioner (§ 13 IFG NRW). On {{ request_date }} I asked {{ authority_name }} for:

{{ questions }}

The month of § 5(2) ended on {{ due_on }} without an answer. I see my right of access (§ 4(1)) infringed and ask you to bring about a decision. A copy is enclosed.

${FROM_EN}
`,
  },
  {
    ...de, purpose: 'complaint_refusal', name: 'Anrufung der LDI NRW: Ablehnung', subject: 'Anrufung nach § 13 IFG NRW: Ablehnung vom {{ decision_date }}',
    body: `**{{ complaint_body_name }}**

# Anrufung nach § 13 IFG NRW

Sehr geehrte Damen und Herren,

mit Bescheid vom {{ decision_date }}, mir zugegangen am {{ decision_notified_on }}, hat folgende Stelle meinen Antrag vom {{ request_date }} auf Informationszugang abgelehnt: {{ authority_name }}. Beantragt habe ich:

{{ questions }}

{% if refusal_grounds %}Die Stelle beruft sich auf {{ refusal_grounds }}. {% endif %}Ich sehe mein Recht auf Informationszugang (§ 4 Abs. 1 IFG NRW) verletzt und bitte Sie um Prüfung und Vermittlung.{% if argument %} {{ argument }}{% endif %} Eine Kopie des Bescheids liegt bei.

Mit freundlichen Grüßen

${FROM}
`,
    gloss: `To the Commissioner (§ 13 IFG NRW). By a decision of {{ decision_date }}, received on {{ decision_notified_on }}, {{ authority_name }} refused my request of {{ request_date }} for:

{{ questions }}

{% if refusal_grounds %}It relies on {{ refusal_grounds }}. {% endif %}I see my right of access (§ 4(1)) infringed and ask you to examine and mediate. A copy is enclosed.

${FROM_EN}
`,
  },
]
