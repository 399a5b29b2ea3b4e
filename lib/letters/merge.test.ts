import { it, expect } from 'vitest'
import { mergeLetter } from './merge'
it('x', () => {
  const r = mergeLetter({ subject: 'S {{request_title}}', text: 'a **{{ authority_name | upcase }}** {% if period %}p {{period}}{% endif %}\n\n{{questions}}\n\n{{ due_on }} {{nope}} {{ place.x }} {% assign z = due_on %}{{z}}{% for i in (1..2) %}{{i}}{{signer_name}}{% endfor %}' }, { request_title: 'T\r\nx', authority_name: 'Ay *b* {{x}}', questions: '1. q\n2. r\na) x' })
  console.log(JSON.stringify(r, null, 1))
  for (const t of ['{% for i in (1..100000000) %}x{% endfor %}', '{{ "".constructor }}', '{{ place.constructor.constructor }}', '{% include "x" %}', '{{ place | raw }}', '{% for %}', '{{', '{% for i in (1..3000) %}{% for j in (1..3000) %}{% for k in (1..3000) %}{% endfor %}{% endfor %}{% endfor %}', '{{ place["constructor"] }}', '{% assign x = "__proto__" %}{{ place[x] }}'])
    try { console.log(t, JSON.stringify(mergeLetter({ subject: '', text: t }, { place: 'a' }))) } catch (e) { console.log(t, (e as {params: unknown}).params, String(e)) }
})
