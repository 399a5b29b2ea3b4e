import { REFERENCE_EN, REFERENCE_ES, SIGNED_EN, SIGNED_ES, TO_AUTHORITY_ES, WHO_EN, WHO_ES } from './spanish-parts'
import type { TemplateText } from './template-text'

const es = { language: 'es' } as const

/** Letters to authorities under Ley 19/2013, the State's law. */
export const stateTemplates: readonly TemplateText[] = [
  {
    ...es, purpose: 'initial_request', name: 'Solicitud de acceso (Ley 19/2013)', subject: 'Solicitud de acceso a la información pública: {{ request_title }}',
    body: `${TO_AUTHORITY_ES}
Órgano competente en materia de acceso a la información pública

# Solicitud de acceso a la información pública

${WHO_ES},

## EXPONE

Que, al amparo del artículo 105.b) de la Constitución y de los artículos 12 y 17 de la Ley 19/2013, de 9 de diciembre, de transparencia, acceso a la información pública y buen gobierno, ejerce el derecho de acceso a la información pública.

## SOLICITA

Primero. Acceso a la siguiente información{% if period %}, referida al periodo {{ period }}{% endif %}:

{{ questions }}

Segundo. Que se facilite por vía electrónica, en el formato original o en uno reutilizable, en la dirección indicada.

Tercero. Si alguna parte estuviera sujeta a un límite legal, que se conceda acceso al resto, indicando qué se omite y por qué (artículo 16 de la Ley 19/2013).

Cuarto. Si la información no obra en poder de esa entidad, que se remita esta solicitud al órgano competente y se nos comunique (artículo 19.1 de la Ley 19/2013).

Recordamos que el plazo para resolver y notificar es de un mes desde la recepción de la solicitud por el órgano competente para resolver (artículo 20.1 de la Ley 19/2013) y que debe comunicársenos la fecha de entrada, el plazo máximo y los efectos del silencio (artículo 21.4 de la Ley 39/2015).

${SIGNED_ES}
`,
    gloss: `To {{ authority_name }}, body responsible for access to public information

# Request for access to public information

${WHO_EN}, states that they use the right of access under article 105.b of the Constitution and articles 12 and 17 of Ley 19/2013, and asks:

First. For access to this information{% if period %}, for the period {{ period }}{% endif %}:

{{ questions }}

Second. To have it electronically, in the original format or a re-usable one, at the address given.

Third. If a part falls under a legal limit, for access to the rest, saying what is left out and why (article 16 of Ley 19/2013).

Fourth. If you don’t hold the information, that you send this request on to the body that does and tell us (article 19.1 of Ley 19/2013).

The term to decide and notify is one month from receipt by the body competent to decide (article 20.1), and you must tell us the date of entry, the longest term and the effect of silence (article 21.4 of Ley 39/2015).

${SIGNED_EN}
`,
  },
  {
    ...es, purpose: 'reminder', name: 'Reiteración por falta de respuesta (Ley 19/2013)', subject: 'Falta de respuesta en plazo: solicitud de acceso presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_ES}

# Falta de respuesta en plazo

${REFERENCE_ES}

## REITERA

El {{ received_on }} tuvo entrada en su registro{% if register_number %} (n.º {{ register_number }}){% endif %} la solicitud indicada. El plazo de un mes del artículo 20.1 de la Ley 19/2013, de 9 de diciembre, terminó el {{ due_on }}{% if extension_until %}, contada la ampliación que se nos notificó el {{ extension_notified_on }},{% endif %} sin que se nos haya notificado resolución{% unless extension_until %} ni ampliación{% endunless %}.

La Administración sigue obligada a resolver de forma expresa (artículo 21.1 de la Ley 39/2015).

## SOLICITA

Que se notifique la resolución antes del {{ proposed_on }}. Si no fuera así, presentaremos reclamación ante el {{ complaint_body_name }}. Este escrito no supone renuncia a ningún plazo.

${SIGNED_ES}
`,
    gloss: `# No answer in time

${REFERENCE_EN}

The request entered your register on {{ received_on }}. The month of article 20.1 of Ley 19/2013 ended on {{ due_on }}{% if extension_until %}, with the extension notified on {{ extension_notified_on }},{% endif %} and we have been notified of no decision. The authority must still decide expressly (article 21.1 of Ley 39/2015). Please notify the decision before {{ proposed_on }}; otherwise we will complain to the {{ complaint_body_name }}. This letter gives up no term.

${SIGNED_EN}
`,
  },
  {
    ...es, purpose: 'clarification_reply', name: 'Contestación al requerimiento de concreción (Ley 19/2013)', subject: 'Contestación al requerimiento de concreción de {{ clarification_asked_on }}',
    body: `${TO_AUTHORITY_ES}

# Contestación al requerimiento de concreción

${REFERENCE_ES}

En contestación al requerimiento notificado el {{ clarification_asked_on }}, y dentro del plazo de diez días hábiles del artículo 19.2 de la Ley 19/2013, que termina el {{ clarification_due_on }}, concretamos la solicitud del modo siguiente:

{{ clarification }}

En lo demás mantenemos la solicitud. Entendemos que no hay causa para tenernos por desistidos y que el plazo para resolver, suspendido desde esa notificación, se reanuda con la recepción de este escrito.

Si aún faltara algún dato, pedimos que se nos indique qué documentos o series existen.

${SIGNED_ES}
`,
    gloss: `# Answer to your request to specify

${REFERENCE_EN}

In answer to the request notified on {{ clarification_asked_on }}, inside the ten working days of article 19.2 of Ley 19/2013, which end on {{ clarification_due_on }}, we specify:

{{ clarification }}

The rest of the request stays. There is no reason to treat it as withdrawn, and the term, suspended since that notice, goes on with the receipt of this letter. If something is still missing, please tell us which documents or series exist.

${SIGNED_EN}
`,
  },
  {
    ...es, purpose: 'extension_reply', name: 'Respuesta a la ampliación del plazo (Ley 19/2013)', subject: 'Ampliación del plazo notificada el {{ extension_notified_on }}',
    body: `${TO_AUTHORITY_ES}

# Sobre la ampliación del plazo

${REFERENCE_ES}

Hemos recibido la ampliación notificada el {{ extension_notified_on }}. El artículo 20.1 de la Ley 19/2013 permite ampliar el plazo por otro mes solo cuando el volumen o la complejidad de la información lo hagan necesario, previa notificación al solicitante.

{% if extension_objection %}{{ extension_objection }}

{% endif %}Tomamos nota de que el nuevo plazo termina el {{ extension_until }}. Pedimos que se entregue antes la parte de la información que ya esté disponible. Este escrito no supone conformidad con la ampliación ni renuncia a ningún plazo.

${SIGNED_ES}
`,
    gloss: `# About the extension

${REFERENCE_EN}

We received the extension notified on {{ extension_notified_on }}. Article 20.1 of Ley 19/2013 allows one more month only where the volume or complexity of the information makes them necessary, after notice to the requester.

{% if extension_objection %}{{ extension_objection }}

{% endif %}We note that the new term ends on {{ extension_until }}, and ask for the part that is ready now. This letter neither accepts the extension nor gives up any term.

${SIGNED_EN}
`,
  },
  {
    ...es, purpose: 'withdrawal', name: 'Desistimiento (Ley 19/2013)', subject: 'Desistimiento de la solicitud presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_ES}

# Desistimiento de la solicitud

${REFERENCE_ES}

${WHO_ES}, desiste de la solicitud indicada y pide que se declare concluido el procedimiento. El desistimiento no impide presentar una nueva solicitud sobre la misma información.

${SIGNED_ES}
`,
    gloss: `# Withdrawal of the request

${REFERENCE_EN}

${WHO_EN}, withdraws the request and asks that the procedure be closed. This does not rule out a new request for the same information.

${SIGNED_EN}
`,
  },
  {
    ...es, purpose: 'cover_note', name: 'Nota de remisión (Ley 19/2013)', subject: 'Documentos que se aportan: solicitud presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_ES}

# Se aportan documentos

${REFERENCE_ES}

Se acompañan los documentos adjuntos para su unión al expediente.{% if enclosed %}

{{ enclosed }}{% endif %}{% if note %}

{{ note }}{% endif %}

${SIGNED_ES}
`,
    gloss: `# Documents enclosed

${REFERENCE_EN}

The documents enclosed are to be added to the file.

${SIGNED_EN}
`,
  },
]
