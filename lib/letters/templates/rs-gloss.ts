import type { Purpose } from '../../domain/letter/words'

const LAW = 'the Law on Free Access to Information of Public Importance (Official Gazette of RS, nos. {{ law_gazette }})'
const SIGNED = `{{ place }}, {{ letter_date }}

Requester: {{ requester_name }}, {{ requester_address }}, {{ requester_email }}{% unless is_natural_person %}
Represented by: {{ signer_name }}, {{ signer_role }}{% endunless %}
Signature: ______________________`

/** In English what the Serbian letters say; never sent. */
export const serbianGloss: Partial<Record<Purpose, string>> = {
  initial_request: `{{ authority_name }}

# Request for access to information of public importance

Under article 15 paragraph 1 of ${LAW} we ask: whether you hold the information; for a copy of the documents that hold it; and to have the copy sent by email to {{ requester_email }}.

The request concerns{% if period %}, for the period {{ period }}{% endif %}:

{{ questions }}

Please send documents that you hold electronically in that form. If a part can’t be made available, please send the rest and say what is left out and why (article 12).

{% if is_legal_person %}The requester is an association for the protection of human rights, asks for copies to pursue its aims, and pays no fee (article 17 paragraph 4).

{% endif %}The term is 15 days from receipt (article 16 paragraph 1).

${SIGNED}
`,
  reminder: `# Reminder

You received our request of {{ request_date }} on {{ received_on }}. The 15 days of article 16 paragraph 1 of ${LAW} ended on {{ due_on }}. We received neither the information, nor notice of a further term (article {{ law_extension_article }}), nor a decision. Please act without delay. Without an answer by {{ proposed_on }} we will complain to the Commissioner under article 22 paragraph 1 point 2. This letter gives up no term.

${SIGNED}
`,
  clarification_reply: `# The request, put in order as you instructed

We received your instruction on our request of {{ request_date }} on {{ clarification_asked_on }}. Inside the term, which ends on {{ clarification_due_on }}, we specify:

{{ clarification }}

The rest stays. The request can now be acted on and may not be dismissed (article 15 paragraph 6 of ${LAW}). The term of article 16 paragraph 1 runs from the receipt of this letter.

${SIGNED}
`,
  extension_reply: `# About the further term

We received notice of it on {{ extension_notified_on }}. Under article {{ law_extension_article }} of ${LAW} it can’t be longer than 40 days from receipt of the request, for justified reasons. We note that it ends on {{ extension_until }} and ask for the part that is ready. We give up neither a term nor the complaint.

${SIGNED}
`,
  complaint_silence: `To the Commissioner for Information of Public Importance and Personal Data Protection

# COMPLAINT because the authority did not act in the legal term (silence)

Under article 22 paragraph 1 point 2 of ${LAW} we complain of {{ authority_name }}, which did not act on our request.

The request was filed on {{ request_date }} and received on {{ received_on }}. We asked for:

{{ questions }}

The term of article 16 paragraph 1 ended on {{ due_on }}.{% if reminder_date %} A reminder of {{ reminder_date }} had no answer.{% endif %}

We propose that the Commissioner uphold the complaint and order the authority to act on the request within a term. Enclosed: copy of the request; proof of handing in.

${SIGNED}
`,
  complaint_refusal: `To the Commissioner for Information of Public Importance and Personal Data Protection

# COMPLAINT against the decision of {{ authority_name }}, number {{ decision_number }}, of {{ decision_date }}

We received the decision on {{ decision_notified_on }}, so the complaint is in time (article 22 paragraph 1 point 1 of ${LAW}). We contest all of it. We had asked for:

{{ questions }}

{% if refusal_grounds %}The authority invokes: {{ refusal_grounds }}. {% endif %}It has not proved that giving the information would gravely harm a prevailing interest (articles 4 and 8), nor considered separating it (article 12).

We propose that the Commissioner annul the decision and order access. Enclosed: copy of the request, copy of the decision with proof of the day of receipt.

${SIGNED}
`,
  withdrawal: `# Withdrawal

We withdraw the request of {{ request_date }}. The same information may be asked for again.

${SIGNED}
`,
  cover_note: `# Enclosures

With this note come enclosures to the request of {{ request_date }}.

${SIGNED}
`,
}
