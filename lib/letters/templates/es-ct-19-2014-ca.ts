import { REFERENCE_CA, SIGNED_CA, TO_AUTHORITY_CA, WHO_CA } from './es-ct-parts'
import type { TemplateText } from './template-text'

type Written = Omit<TemplateText, 'gloss'>
const ca = { language: 'ca' } as const
const RESULT = '{% case decision_result %}{% when "inadmissible" %}inadmet{% when "granted_in_part" %}limita{% else %}denega{% endcase %}'

/** The letters of Llei 19/2014 in Catalan. */
export const catalanTexts: readonly Written[] = [
  {
    ...ca, purpose: 'initial_request', name: 'Sol·licitud d’accés (Catalunya)', subject: 'Sol·licitud d’accés a la informació pública: {{ request_title }}',
    body: `${TO_AUTHORITY_CA}

# Sol·licitud d’accés a la informació pública

${WHO_CA},

## EXPOSO

Que, d’acord amb els articles 18 i 26 de la Llei 19/2014, del 29 de desembre, exerceixo el dret d’accés a la informació pública.

## SOL·LICITO

Primer. Accés a la informació següent{% if period %}, del període {{ period }}{% endif %}:

{{ questions }}

Segon. Que es lliuri en format electrònic, preferentment reutilitzable, a l’adreça indicada. Les dades que ja existeixen en format electrònic s’han de lliurar sense cost (article 37.1).

Tercer. Si algun límit afecta una part, que s’autoritzi l’accés a la resta i se’n motivi l’exclusió (articles 20.3 i 25).

Quart. Si no disposeu de la informació, que deriveu la sol·licitud en quinze dies naturals i ens en feu saber el destí (article 30).

Demano que em notifiqueu la data de recepció, l’òrgan responsable, la data màxima per resoldre i la persona que tramita l’expedient (article 27.5).

${SIGNED_CA}
`,
  },
  {
    ...ca, purpose: 'reminder', name: 'Reiteració per manca de resposta (Catalunya)', subject: 'Manca de resposta en termini: sol·licitud d’accés presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_CA}

# Manca de resposta en termini

${REFERENCE_CA}

La sol·licitud es va rebre el {{ received_on }}. El termini d’un mes de l’article 33.1 de la Llei 19/2014 va acabar el {{ due_on }}{% if extension_until %}, comptada la pròrroga notificada el {{ extension_notified_on }},{% endif %} sense que se’ns hagi notificat cap resolució.

## SOL·LICITO

Que es notifiqui la resolució i es lliuri la informació abans del {{ proposed_on }}. Aquest escrit no comporta cap renúncia als efectes del silenci (article 35.1) ni a la reclamació davant la {{ complaint_body_name }}.

${SIGNED_CA}
`,
  },
  {
    ...ca, purpose: 'clarification_reply', name: 'Resposta al requeriment de concreció (Catalunya)', subject: 'Concreció de la sol·licitud presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_CA}

# Concreció de la sol·licitud

${REFERENCE_CA}

En resposta al requeriment notificat el {{ clarification_asked_on }}, i dins del termini concedit, que acaba el {{ clarification_due_on }}, concreto la petició:

{{ clarification }}

Mantinc la resta de la sol·licitud. El termini per resoldre, que havia quedat suspès (article 28.1 de la Llei 19/2014), continua a partir de la recepció d’aquest escrit. Si encara cal algun aclariment, demano l’assistència prevista a l’article 28.2.

${SIGNED_CA}
`,
  },
  {
    ...ca, purpose: 'extension_reply', name: 'Resposta a la pròrroga (Catalunya)', subject: 'Pròrroga notificada el {{ extension_notified_on }}',
    body: `${TO_AUTHORITY_CA}

# Sobre la pròrroga del termini

${REFERENCE_CA}

Hem rebut la pròrroga notificada el {{ extension_notified_on }}. L’article 33.2 de la Llei 19/2014 permet prorrogar el termini només fins a la meitat de l’inicial, pel volum o la complexitat de la informació, i exigeix comunicar-ne els motius.{% if extension_objection %}

{{ extension_objection }}{% endif %}

Prenem nota que el nou termini acaba el {{ extension_until }}. Demanem que es lliuri abans la part de la informació que ja estigui disponible. Aquest escrit no comporta conformitat amb la pròrroga ni cap renúncia.

${SIGNED_CA}
`,
  },
  {
    ...ca, purpose: 'delivery_demand', name: 'Demanda de lliurament per silenci positiu (Catalunya)', subject: 'Silenci administratiu: lliurament de la informació demanada el {{ request_date }}',
    body: `${TO_AUTHORITY_CA}

# Silenci administratiu: lliurament de la informació

${REFERENCE_CA}

La sol·licitud es va rebre el {{ received_on }}. El termini d’un mes de l’article 33.1 de la Llei 19/2014 va acabar el {{ due_on }}{% if extension_until %}, comptada la pròrroga notificada el {{ extension_notified_on }},{% endif %} sense que se’ns hagi notificat cap resolució. La sol·licitud s’entén estimada, atès que no consta cap límit legal (article 35.1).

## SOL·LICITO

D’acord amb l’article 35.3, que es faci efectiu l’accés i es lliuri la informació en el termini de trenta dies de l’article 36.1, en el format demanat. Aquest escrit no comporta cap renúncia a la reclamació davant la {{ complaint_body_name }}.

${SIGNED_CA}
`,
  },
  {
    ...ca, purpose: 'internal_review', name: 'Recurs de reposició (Catalunya)', subject: 'Recurs de reposició contra la resolució de {{ decision_date }}',
    body: `${TO_AUTHORITY_CA}

# Recurs de reposició

${WHO_CA}, interposo RECURS DE REPOSICIÓ contra la resolució de {{ decision_date }}, notificada el {{ decision_notified_on }}, que ${RESULT} l’accés demanat.

## FETS

${REFERENCE_CA}{% if facts %}

{{ facts }}{% endif %}

## FONAMENTS DE DRET

1. El recurs és potestatiu i es presenta en termini (article 38 de la Llei 19/2014; article 123 de la Llei 39/2015).
2. {% if refusal_grounds %}La resolució invoca {{ refusal_grounds }}. {% endif %}Els límits s’interpreten de manera restrictiva i cal motivar el perjudici concret (articles 20.2, 20.3 i 22.1).{% if argument %} {{ argument }}{% endif %}
3. Subsidiàriament, pertocava l’accés parcial (article 25).

## SOL·LICITO

Que s’estimi el recurs i es lliuri la informació següent:

{{ questions }}

${SIGNED_CA}
`,
  },
  {
    ...ca, purpose: 'complaint_silence', name: 'Reclamació per silenci (Catalunya)', subject: 'Reclamació per silenci: {{ authority_name }}',
    body: `**A LA {{ complaint_body_name | upcase }}**

# Reclamació

${WHO_CA}, interposo RECLAMACIÓ contra l’entitat següent: {{ authority_name }}.

## INFORMACIÓ DEMANADA

{{ questions }}

## FETS

1. El {{ received_on }} es va rebre la sol·licitud adjunta{% if register_number %} (registre {{ register_number }}){% endif %}.
2. El termini per resoldre i notificar va finalitzar el {{ due_on }}{% if extension_until %}, comptada la pròrroga notificada el {{ extension_notified_on }}{% endif %}. No se’ns ha notificat cap resolució.{% if delivery_demand_date %} El {{ delivery_demand_date }} es va demanar el lliurament, que no s’ha fet efectiu.{% endif %}

## FONAMENTS DE DRET

Articles 33, 35, 39.1, 42 i 72.1 de la Llei 19/2014. Hi ha resolució presumpta i la informació no s’ha lliurat.{% if argument %} {{ argument }}{% endif %}

## SOL·LICITO

Que es declari el dret d’accés i es requereixi el lliurament de la informació en el termini que es fixi.

Procediment de mediació: {{ mediation }} (articles 42.2 i 42.4).

${SIGNED_CA}

Documents: sol·licitud, justificant de la data de presentació{% if delivery_demand_date %}, demanda de lliurament{% endif %}.
`,
  },
  {
    ...ca, purpose: 'complaint_refusal', name: 'Reclamació contra una resolució (Catalunya)', subject: 'Reclamació contra la resolució de {{ decision_date }}: {{ authority_name }}',
    body: `**A LA {{ complaint_body_name | upcase }}**

# Reclamació

${WHO_CA}, interposo RECLAMACIÓ contra la resolució de {{ decision_date }} (entitat: {{ authority_name }}), notificada el {{ decision_notified_on }}, que ${RESULT} l’accés.

## INFORMACIÓ DEMANADA

{{ questions }}

## FETS

1. El {{ received_on }} es va rebre la sol·licitud{% if register_number %} (registre {{ register_number }}){% endif %}.
2. La resolució es va notificar el {{ decision_notified_on }}. S’adjunta còpia.{% if facts %}

{{ facts }}{% endif %}

## FONAMENTS DE DRET

1. La reclamació es presenta dins del termini d’un mes (article 42.1 de la Llei 19/2014).
2. {% if refusal_grounds %}La resolució invoca {{ refusal_grounds }}. {% endif %}Els límits s’interpreten de manera restrictiva i cal motivar el perjudici concret (articles 20.2, 20.3 i 22.1).{% if argument %} {{ argument }}{% endif %}
3. Subsidiàriament, pertocava l’accés parcial (article 25).

## SOL·LICITO

Que s’estimi la reclamació i es lliuri la informació. Procediment de mediació: {{ mediation }} (articles 42.2 i 42.4).

${SIGNED_CA}

Documents: sol·licitud, resolució.
`,
  },
  {
    ...ca, purpose: 'withdrawal', name: 'Desistiment (Catalunya)', subject: 'Desistiment de la sol·licitud presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_CA}

# Desistiment de la sol·licitud

${REFERENCE_CA}

${WHO_CA}, desisteixo de la sol·licitud indicada i demano que es declari conclòs el procediment. El desistiment no impedeix presentar una nova sol·licitud sobre la mateixa informació.

${SIGNED_CA}
`,
  },
  {
    ...ca, purpose: 'cover_note', name: 'Nota de tramesa (Catalunya)', subject: 'Documents que s’aporten: sol·licitud presentada el {{ request_date }}',
    body: `${TO_AUTHORITY_CA}

# S’aporten documents

${REFERENCE_CA}

S’acompanyen els documents adjunts perquè s’incorporin a l’expedient.{% if enclosed %}

{{ enclosed }}{% endif %}{% if note %}

{{ note }}{% endif %}

${SIGNED_CA}
`,
  },
]
