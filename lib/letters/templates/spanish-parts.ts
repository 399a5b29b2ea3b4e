/** Who asks: a person with their identity number, or an organisation and who represents it. */
export const WHO_ES = '{% if is_natural_person %}{{ requester_name }}, con DNI/NIE {{ requester_id_number }}{% else %}{{ signer_name }}, {{ signer_role }}, en nombre y '
  + 'representación de {{ requester_name }}, con NIF {{ requester_id_number }}{% endif %}, con dirección de contacto a efectos de notificaciones '
  + '{{ requester_email | default: requester_address }}'

export const TO_AUTHORITY_ES = '**A LA ATENCIÓN DE: {{ authority_name | upcase }}**{% if authority_code %} (código {{ authority_code }}){% endif %}'

export const SIGNED_ES = `En {{ place }}, a {{ letter_date }}.

Firma: {% if is_natural_person %}{{ requester_name }}{% else %}{{ signer_name }}, {{ signer_role }}{% endif %}`

export const REFERENCE_ES = 'Solicitud de acceso «{{ request_title }}», presentada el {{ request_date }}{% if register_number %} (registro n.º {{ register_number }}){% endif %}'
  + '{% if authority_reference %}, expediente {{ authority_reference }}{% endif %}.'

export const WHO_EN = '{% if is_natural_person %}{{ requester_name }}, identity number {{ requester_id_number }}{% else %}{{ signer_name }}, {{ signer_role }}, on behalf of '
  + '{{ requester_name }}, tax number {{ requester_id_number }}{% endif %}, address for notices {{ requester_email | default: requester_address }}'

export const REFERENCE_EN = 'Request for access “{{ request_title }}”, filed on {{ request_date }}{% if register_number %} (register no. {{ register_number }}){% endif %}'
  + '{% if authority_reference %}, file {{ authority_reference }}{% endif %}.'

export const SIGNED_EN = `{{ place }}, {{ letter_date }}.

Signed: {% if is_natural_person %}{{ requester_name }}{% else %}{{ signer_name }}, {{ signer_role }}{% endif %}`
