/** Catalan letters in both of their languages: who asks, to whom, and the signature. */
export const WHO_CA = '{% if is_natural_person %}{{ requester_name }}, amb document d’identitat {{ requester_id_number }}{% else %}{{ signer_name }}, {{ signer_role }}, en nom i '
  + 'representació de {{ requester_name }}, amb NIF {{ requester_id_number }}{% endif %}, amb adreça de contacte {{ requester_email | default: requester_address }}'

export const TO_AUTHORITY_CA = '**A L’ATENCIÓ DE: {{ authority_name | upcase }}**{% if authority_code %} (codi {{ authority_code }}){% endif %}'

export const SIGNED_CA = `{{ place }}, {{ letter_date }}

Signatura: {% if is_natural_person %}{{ requester_name }}{% else %}{{ signer_name }}, {{ signer_role }}{% endif %}`

export const REFERENCE_CA = 'Sol·licitud d’accés «{{ request_title }}», presentada el {{ request_date }}{% if register_number %} (registre {{ register_number }}){% endif %}'
  + '{% if authority_reference %}, expedient {{ authority_reference }}{% endif %}.'
