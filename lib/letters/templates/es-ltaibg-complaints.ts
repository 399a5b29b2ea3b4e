import { SIGNED_EN, SIGNED_ES, WHO_EN, WHO_ES } from './spanish-parts'
import type { TemplateText } from './template-text'

const es = { language: 'es' } as const
const RESULT = '{% case decision_result %}{% when "inadmissible" %}inadmite{% when "granted_in_part" %}limita{% else %}deniega{% endcase %}'
const RESULT_EN = '{% case decision_result %}{% when "inadmissible" %}declares inadmissible{% when "granted_in_part" %}limits{% else %}refuses{% endcase %}'

/** Complaints to the State's council; where Madrid's cases follow the State's law, to the body that hears them on the day. */
export const stateComplaints: readonly TemplateText[] = [
  {
    ...es, purpose: 'complaint_silence', name: 'Reclamación por silencio (Ley 19/2013)', subject: 'Reclamación por silencio: {{ authority_name }}',
    body: `**AL {{ complaint_body_name | upcase }}**

# Reclamación

${WHO_ES}, presenta RECLAMACIÓN contra la desestimación por silencio de la solicitud de acceso dirigida a la entidad siguiente: {{ authority_name }}.

## INFORMACIÓN SOLICITADA

{{ questions }}

## HECHOS

1. El {{ received_on }} se registró la solicitud{% if register_number %} (n.º {{ register_number }}){% endif %}. Se adjunta copia y justificante.
2. El plazo de un mes terminó el {{ due_on }}{% if extension_until %}, contada la ampliación notificada el {{ extension_notified_on }}{% endif %}. No se ha notificado resolución.{% if reminder_date %} El {{ reminder_date }} se reiteró la solicitud, sin respuesta.{% endif %}

## FUNDAMENTOS DE DERECHO

1. La solicitud debe entenderse desestimada (artículo 20.4 de la Ley 19/2013), y contra ese acto presunto cabe esta reclamación (artículo 24 de la Ley 19/2013).
2. Lo pedido es información pública en los términos del artículo 13 de la Ley 19/2013. No se ha invocado límite ni causa de inadmisión.{% if argument %}

{{ argument }}{% endif %}

## SOLICITA

Que se estime la reclamación, se reconozca el derecho de acceso y se fije a la entidad reclamada un plazo para entregar la información.

${SIGNED_ES}

Documentos: solicitud, justificante de registro{% unless is_natural_person %}, acreditación de la representación{% endunless %}.
`,
    gloss: `To the {{ complaint_body_name }}

# Complaint

${WHO_EN}, complains of the refusal by silence of the request for access made to {{ authority_name }}.

## What was asked for

{{ questions }}

## Facts

1. The request was registered on {{ received_on }}{% if register_number %} (no. {{ register_number }}){% endif %}; copy and receipt are enclosed.
2. The month ended on {{ due_on }}. No decision was notified.{% if reminder_date %} A reminder of {{ reminder_date }} had no answer.{% endif %}

## Grounds

1. The request counts as refused (article 20.4 of Ley 19/2013); this complaint lies against it (article 24 of Ley 19/2013).
2. What was asked for is public information (article 13 of Ley 19/2013). No limit and no ground of inadmissibility was invoked.{% if argument %}

{{ argument }}{% endif %}

We ask that the complaint be upheld, the right of access recognised, and a term set for handing over the information.

${SIGNED_EN}
`,
  },
  {
    ...es, purpose: 'complaint_refusal', name: 'Reclamación contra una resolución (Ley 19/2013)', subject: 'Reclamación contra la resolución de {{ decision_date }}: {{ authority_name }}',
    body: `**AL {{ complaint_body_name | upcase }}**

# Reclamación

${WHO_ES}, presenta RECLAMACIÓN contra la resolución de {{ decision_date }} (entidad: {{ authority_name }}), notificada el {{ decision_notified_on }}{% if authority_reference %} (expediente {{ authority_reference }}){% endif %}, que ${RESULT} el acceso.

## INFORMACIÓN SOLICITADA

{{ questions }}

## HECHOS

1. El {{ received_on }} se registró la solicitud{% if register_number %} (n.º {{ register_number }}){% endif %}.
2. La resolución se notificó el {{ decision_notified_on }}. Se adjunta copia.{% if facts %}

{{ facts }}{% endif %}

## FUNDAMENTOS DE DERECHO

1. La reclamación se presenta en el plazo de un mes (artículo 24.2 de la Ley 19/2013).
2. {% if refusal_grounds %}La resolución invoca {{ refusal_grounds }}. {% endif %}La resolución no razona el perjuicio concreto ni pondera el interés público, como exige el artículo 14.2 de la Ley 19/2013.{% if argument %} {{ argument }}{% endif %}
3. En todo caso procedía el acceso parcial (artículo 16 de la Ley 19/2013).

## SOLICITA

Que se anule la resolución y se ordene entregar la información pedida, en el plazo que se fije.

${SIGNED_ES}

Documentos: solicitud, justificante de registro, resolución{% unless is_natural_person %}, acreditación de la representación{% endunless %}.
`,
    gloss: `To the {{ complaint_body_name }}

# Complaint

${WHO_EN}, complains of the decision of {{ decision_date }} of {{ authority_name }}, notified on {{ decision_notified_on }}, which ${RESULT_EN} access.

## What was asked for

{{ questions }}

## Facts

1. The request was registered on {{ received_on }}.
2. The decision was notified on {{ decision_notified_on }}; a copy is enclosed.{% if facts %}

{{ facts }}{% endif %}

## Grounds

1. The complaint is made inside one month (article 24.2 of Ley 19/2013).
2. {% if refusal_grounds %}The decision invokes {{ refusal_grounds }}. {% endif %}It gives no concrete harm and does not weigh the public interest, as article 14.2 of Ley 19/2013 demands.{% if argument %} {{ argument }}{% endif %}
3. Partial access was due in any case (article 16 of Ley 19/2013).

We ask that the decision be annulled and the information ordered to be handed over within a term.

${SIGNED_EN}
`,
  },
]
