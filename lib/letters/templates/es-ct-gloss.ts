import type { Purpose } from '../../domain/letter/words'
import { REFERENCE_EN, SIGNED_EN, WHO_EN } from './spanish-parts'

const RESULT = '{% case decision_result %}{% when "inadmissible" %}declares inadmissible{% when "granted_in_part" %}limits{% else %}refuses{% endcase %}'

/** In English what the letters of Llei 19/2014 say; never sent. */
export const catalanGloss: Partial<Record<Purpose, string>> = {
  initial_request: `To {{ authority_name }}

${WHO_EN}, uses the right of access under articles 18 and 26 of Llei 19/2014 and asks:

First. For access to this information{% if period %}, for the period {{ period }}{% endif %}:

{{ questions }}

Second. To have it in an electronic, preferably re-usable format. Data that exist electronically are free of charge (article 37.1).

Third. If a limit touches a part, for access to the rest, with reasons for what is left out (articles 20.3 and 25).

Fourth. If you don’t hold it, that you send the request on within fifteen calendar days and tell us where (article 30).

Please tell us the day of receipt, the body responsible, the last day to decide and who handles the file (article 27.5).

${SIGNED_EN}
`,
  reminder: `${REFERENCE_EN}

You received the request on {{ received_on }}. The month of article 33.1 of Llei 19/2014 ended on {{ due_on }}; we were notified of no decision. Please notify it and hand over the information before {{ proposed_on }}. This letter gives up neither the effects of silence (article 35.1) nor the complaint to the {{ complaint_body_name }}.

${SIGNED_EN}
`,
  clarification_reply: `${REFERENCE_EN}

In answer to your request to specify, notified on {{ clarification_asked_on }}, inside the term that ends on {{ clarification_due_on }}:

{{ clarification }}

The rest of the request stays. The term, suspended (article 28.1), goes on from the receipt of this letter. If more is needed, we ask for the help of article 28.2.

${SIGNED_EN}
`,
  extension_reply: `${REFERENCE_EN}

We received the extension notified on {{ extension_notified_on }}. Article 33.2 allows half of the first term at most, for volume or complexity, with reasons. We note that the new term ends on {{ extension_until }} and ask for the part that is ready. This letter accepts nothing and gives up nothing.

${SIGNED_EN}
`,
  delivery_demand: `${REFERENCE_EN}

You received the request on {{ received_on }}. The month of article 33.1 ended on {{ due_on }} without a decision. The request counts as granted, since no legal limit is known (article 35.1). Under article 35.3 we ask for access and for delivery within the thirty days of article 36.1. This letter gives up no complaint to the {{ complaint_body_name }}. In Catalonia this letter has legal effect: it starts the thirty days.

${SIGNED_EN}
`,
  internal_review: `${WHO_EN}, asks for a review (recurs de reposició) of the decision of {{ decision_date }}, notified on {{ decision_notified_on }}, which ${RESULT} access.

1. The review is optional and in time (article 38 of Llei 19/2014, article 123 of Ley 39/2015).
2. {% if refusal_grounds %}The decision invokes {{ refusal_grounds }}. {% endif %}Limits are read narrowly and the concrete harm must be reasoned (articles 20.2, 20.3 and 22.1).
3. At least partial access was due (article 25).

Please hand over:

{{ questions }}

${SIGNED_EN}
`,
  complaint_silence: `To the {{ complaint_body_name }}

${WHO_EN}, complains of {{ authority_name }}. What was asked for:

{{ questions }}

1. The request was received on {{ received_on }}.
2. The term ended on {{ due_on }}; no decision was notified.{% if delivery_demand_date %} Delivery was demanded on {{ delivery_demand_date }}, without effect.{% endif %}

Articles 33, 35, 39.1, 42 and 72.1 of Llei 19/2014: there is a presumed decision and the information was not handed over. We ask for the right of access to be declared and delivery ordered. Mediation: {{ mediation }} (articles 42.2 and 42.4).

${SIGNED_EN}
`,
  complaint_refusal: `To the {{ complaint_body_name }}

${WHO_EN}, complains of the decision of {{ decision_date }} of {{ authority_name }}, notified on {{ decision_notified_on }}, which ${RESULT} access to:

{{ questions }}

1. The complaint is made inside one month (article 42.1).
2. {% if refusal_grounds %}The decision invokes {{ refusal_grounds }}. {% endif %}Limits are read narrowly and the concrete harm must be reasoned (articles 20.2, 20.3 and 22.1).
3. At least partial access was due (article 25).

Mediation: {{ mediation }} (articles 42.2 and 42.4).

${SIGNED_EN}
`,
  withdrawal: `${REFERENCE_EN}

${WHO_EN}, withdraws the request and asks that the procedure be closed. This does not rule out a new request for the same information.

${SIGNED_EN}
`,
  cover_note: `${REFERENCE_EN}

The documents enclosed are to be added to the file.

${SIGNED_EN}
`,
}
