import { REFERENCE_ES, SIGNED_ES, TO_AUTHORITY_ES, WHO_ES } from './spanish-parts'
import type { TemplateText } from './template-text'

type Written = Omit<TemplateText, 'gloss'>
const es = { language: 'es' } as const
const RESULT = '{% case decision_result %}{% when "inadmissible" %}inadmite{% when "granted_in_part" %}limita{% else %}deniega{% endcase %}'

/** The letters of Ley 19/2014 of Catalonia in Spanish, as official there as Catalan. */
export const catalanTextsInSpanish: readonly Written[] = [
  {
    ...es, purpose: 'initial_request', name: 'Solicitud de acceso (Cataluña)', subject: 'Solicitud de acceso a la información pública: {{ request_title }}',
    body: `${TO_AUTHORITY_ES}

# Solicitud de acceso a la información pública

${WHO_ES},

## EXPONE

Que, de acuerdo con los artículos 18 y 26 de la Ley 19/2014, de 29 de diciembre, de Cataluña, ejerce el derecho de acceso a la información pública.

## SOLICITA

Primero. Acceso a la siguiente información{% if period %}, del periodo {{ period }}{% endif %}:

{{ questions }}

Segundo. Que se entregue en formato electrónico, preferentemente reutilizable, en la dirección indicada. Los datos que ya existen en formato electrónico deben entregarse sin coste (artículo 37.1).

Tercero. Si algún límite afecta a una parte, que se autorice el acceso al resto y se motive la exclusión (artículos 20.3 y 25).

Cuarto. Si no disponen de la información, que deriven la solicitud en quince días naturales y nos comuniquen su destino (artículo 30).

Pedimos que se nos notifique la fecha de recepción, el órgano responsable, la fecha máxima para resolver y la persona que tramita el expediente (artículo 27.5).

${SIGNED_ES}
`,
  },
  {
    ...es, purpose: 'reminder', name: 'Reiteración por falta de respuesta (Cataluña)', subject: 'Falta de respuesta en plazo: solicitud de acceso presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_ES}

# Falta de respuesta en plazo

${REFERENCE_ES}

La solicitud se recibió el {{ received_on }}. El plazo de un mes del artículo 33.1 de la Ley 19/2014, de Cataluña, terminó el {{ due_on }}{% if extension_until %}, contada la prórroga notificada el {{ extension_notified_on }},{% endif %} sin que se nos haya notificado resolución.

## SOLICITA

Que se notifique la resolución y se entregue la información antes del {{ proposed_on }}. Este escrito no supone renuncia a los efectos del silencio (artículo 35.1) ni a la reclamación ante la {{ complaint_body_name }}.

${SIGNED_ES}
`,
  },
  {
    ...es, purpose: 'clarification_reply', name: 'Respuesta al requerimiento de concreción (Cataluña)', subject: 'Concreción de la solicitud presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_ES}

# Concreción de la solicitud

${REFERENCE_ES}

En respuesta al requerimiento notificado el {{ clarification_asked_on }}, y dentro del plazo concedido, que termina el {{ clarification_due_on }}, concretamos la petición:

{{ clarification }}

Mantenemos el resto de la solicitud. El plazo para resolver, que había quedado suspendido (artículo 28.1 de la Ley 19/2014), continúa a partir de la recepción de este escrito. Si aún hace falta alguna aclaración, pedimos la asistencia prevista en el artículo 28.2.

${SIGNED_ES}
`,
  },
  {
    ...es, purpose: 'extension_reply', name: 'Respuesta a la prórroga (Cataluña)', subject: 'Prórroga notificada el {{ extension_notified_on }}',
    body: `${TO_AUTHORITY_ES}

# Sobre la prórroga del plazo

${REFERENCE_ES}

Hemos recibido la prórroga notificada el {{ extension_notified_on }}. El artículo 33.2 de la Ley 19/2014, de Cataluña, permite prorrogar el plazo solo hasta la mitad del inicial, por el volumen o la complejidad de la información, y exige comunicar los motivos.{% if extension_objection %}

{{ extension_objection }}{% endif %}

Tomamos nota de que el nuevo plazo termina el {{ extension_until }}. Pedimos que se entregue antes la parte de la información que ya esté disponible. Este escrito no supone conformidad con la prórroga ni renuncia alguna.

${SIGNED_ES}
`,
  },
  {
    ...es, purpose: 'delivery_demand', name: 'Demanda de entrega por silencio positivo (Cataluña)', subject: 'Silencio administrativo: entrega de la información pedida el {{ request_date }}',
    body: `${TO_AUTHORITY_ES}

# Silencio administrativo: entrega de la información

${REFERENCE_ES}

La solicitud se recibió el {{ received_on }}. El plazo de un mes del artículo 33.1 de la Ley 19/2014, de Cataluña, terminó el {{ due_on }}{% if extension_until %}, contada la prórroga notificada el {{ extension_notified_on }},{% endif %} sin que se nos haya notificado resolución. La solicitud se entiende estimada, ya que no consta ningún límite legal (artículo 35.1).

## SOLICITA

De acuerdo con el artículo 35.3, que se haga efectivo el acceso y se entregue la información en el plazo de treinta días del artículo 36.1, en el formato pedido. Este escrito no supone renuncia a la reclamación ante la {{ complaint_body_name }}.

${SIGNED_ES}
`,
  },
  {
    ...es, purpose: 'internal_review', name: 'Recurso de reposición (Cataluña)', subject: 'Recurso de reposición contra la resolución de {{ decision_date }}',
    body: `${TO_AUTHORITY_ES}

# Recurso de reposición

${WHO_ES}, interpone RECURSO DE REPOSICIÓN contra la resolución de {{ decision_date }}, notificada el {{ decision_notified_on }}, que ${RESULT} el acceso pedido.

## HECHOS

${REFERENCE_ES}{% if facts %}

{{ facts }}{% endif %}

## FUNDAMENTOS DE DERECHO

1. El recurso es potestativo y se presenta en plazo (artículo 38 de la Ley 19/2014; artículo 123 de la Ley 39/2015).
2. {% if refusal_grounds %}La resolución invoca {{ refusal_grounds }}. {% endif %}Los límites se interpretan de manera restrictiva y debe motivarse el perjuicio concreto (artículos 20.2, 20.3 y 22.1).{% if argument %} {{ argument }}{% endif %}
3. Subsidiariamente, procedía el acceso parcial (artículo 25).

## SOLICITA

Que se estime el recurso y se entregue la siguiente información:

{{ questions }}

${SIGNED_ES}
`,
  },
  {
    ...es, purpose: 'complaint_silence', name: 'Reclamación por silencio (Cataluña)', subject: 'Reclamación por silencio: {{ authority_name }}',
    body: `**A LA {{ complaint_body_name | upcase }}**

# Reclamación

${WHO_ES}, interpone RECLAMACIÓN contra la entidad siguiente: {{ authority_name }}.

## INFORMACIÓN SOLICITADA

{{ questions }}

## HECHOS

1. El {{ received_on }} se recibió la solicitud adjunta{% if register_number %} (registro {{ register_number }}){% endif %}.
2. El plazo para resolver y notificar terminó el {{ due_on }}{% if extension_until %}, contada la prórroga notificada el {{ extension_notified_on }}{% endif %}. No se nos ha notificado resolución.{% if delivery_demand_date %} El {{ delivery_demand_date }} se pidió la entrega, que no se ha hecho efectiva.{% endif %}

## FUNDAMENTOS DE DERECHO

Artículos 33, 35, 39.1, 42 y 72.1 de la Ley 19/2014, de Cataluña. Hay resolución presunta y la información no se ha entregado.{% if argument %} {{ argument }}{% endif %}

## SOLICITA

Que se declare el derecho de acceso y se requiera la entrega de la información en el plazo que se fije.

Procedimiento de mediación: {{ mediation }} (artículos 42.2 y 42.4).

${SIGNED_ES}

Documentos: solicitud, justificante de la fecha de presentación{% if delivery_demand_date %}, demanda de entrega{% endif %}.
`,
  },
  {
    ...es, purpose: 'complaint_refusal', name: 'Reclamación contra una resolución (Cataluña)', subject: 'Reclamación contra la resolución de {{ decision_date }}: {{ authority_name }}',
    body: `**A LA {{ complaint_body_name | upcase }}**

# Reclamación

${WHO_ES}, interpone RECLAMACIÓN contra la resolución de {{ decision_date }} (entidad: {{ authority_name }}), notificada el {{ decision_notified_on }}, que ${RESULT} el acceso.

## INFORMACIÓN SOLICITADA

{{ questions }}

## HECHOS

1. El {{ received_on }} se recibió la solicitud{% if register_number %} (registro {{ register_number }}){% endif %}.
2. La resolución se notificó el {{ decision_notified_on }}. Se adjunta copia.{% if facts %}

{{ facts }}{% endif %}

## FUNDAMENTOS DE DERECHO

1. La reclamación se presenta en el plazo de un mes (artículo 42.1 de la Ley 19/2014, de Cataluña).
2. {% if refusal_grounds %}La resolución invoca {{ refusal_grounds }}. {% endif %}Los límites se interpretan de manera restrictiva y debe motivarse el perjuicio concreto (artículos 20.2, 20.3 y 22.1).{% if argument %} {{ argument }}{% endif %}
3. Subsidiariamente, procedía el acceso parcial (artículo 25).

## SOLICITA

Que se estime la reclamación y se entregue la información. Procedimiento de mediación: {{ mediation }} (artículos 42.2 y 42.4).

${SIGNED_ES}

Documentos: solicitud, resolución.
`,
  },
  {
    ...es, purpose: 'withdrawal', name: 'Desistimiento (Cataluña)', subject: 'Desistimiento de la solicitud presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_ES}

# Desistimiento de la solicitud

${REFERENCE_ES}

${WHO_ES}, desiste de la solicitud indicada y pide que se declare concluido el procedimiento. El desistimiento no impide presentar una nueva solicitud sobre la misma información.

${SIGNED_ES}
`,
  },
  {
    ...es, purpose: 'cover_note', name: 'Nota de remisión (Cataluña)', subject: 'Documentos que se aportan: solicitud presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_ES}

# Se aportan documentos

${REFERENCE_ES}

Se acompañan los documentos adjuntos para su unión al expediente.{% if enclosed %}

{{ enclosed }}{% endif %}{% if note %}

{{ note }}{% endif %}

${SIGNED_ES}
`,
  },
]
