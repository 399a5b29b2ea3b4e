import type { TemplateText } from './template-text'

type Written = Omit<TemplateText, 'gloss' | 'language'>
const LAW = 'Закона о слободном приступу информацијама од јавног значаја („Службени гласник РС“, бр. {{ law_gazette }})'
/** Articles that only the text in force since 105/21 has under these numbers. */
const since2021 = (cite: string) => `{% if law_gazette contains "105/21" %} (${cite}){% endif %}`
const TO_AUTHORITY = `**{{ authority_name }}**{% if authority_address %}
{{ authority_address }}{% endif %}`
const TO_COMMISSIONER = `**Поверенику за информације од јавног значаја и заштиту података о личности**
{{ complaint_body_address }}`
const SIGNED = `{{ place }}, {{ letter_date }}

Тражилац: {{ requester_name }}, {{ requester_address }}, {{ requester_email }}{% unless is_natural_person %}
Заступник: {{ signer_name }}, {{ signer_role }}{% endunless %}
Потпис: ______________________`
const OUR_REQUEST = 'захтеву од {{ request_date }}{% if register_number %}, ваш број {{ register_number }}{% endif %}'

/** The letters of the Serbian law in Cyrillic, the one source of both scripts. */
export const serbianTexts: readonly Written[] = [
  {
    purpose: 'initial_request', name: 'Захтев за приступ информацијама (Србија)', subject: 'Захтев за приступ информацијама од јавног значаја: {{ request_title }}',
    body: `${TO_AUTHORITY}

# Захтев за приступ информацијама од јавног значаја

На основу члана 15. став 1. ${LAW} захтевамо:

- обавештење да ли поседујете тражене информације
- копију докумената који садрже тражене информације
- достављање копије електронском поштом на адресу {{ requester_email }}

Захтев се односи на следеће информације{% if period %}, за период {{ period }}{% endif %}:

{{ questions }}

Молимо да документе које имате у електронском облику доставите у том облику${since2021('члан 18. став 2')}. Ако се део документа не може учинити доступним, молимо да доставите остатак и наведете шта је изостављено и зашто (члан 12).

{% if is_legal_person %}Тражилац је удружење за заштиту људских права и копије тражи ради остваривања својих циљева, па је ослобођен накнаде (члан 17. став 4).

{% endif %}Рок за поступање је 15 дана од дана пријема захтева (члан 16. став 1).

${SIGNED}
`,
  },
  {
    purpose: 'reminder', name: 'Ургенција (Србија)', subject: `Ургенција по ${OUR_REQUEST}`,
    body: `${TO_AUTHORITY}

# Ургенција по захтеву за приступ информацијама

Наш захтев од {{ request_date }}{% if register_number %}, број {{ register_number }},{% endif %} примили сте {{ received_on }}. Рок од 15 дана из члана 16. став 1. ${LAW} истекао је {{ due_on }}{% if extension_until %}, рачунајући и накнадни рок о којем смо обавештени {{ extension_notified_on }}{% endif %}. Нисмо примили ни тражене информације, {% unless extension_until %}ни обавештење о накнадном року из члана {{ law_extension_article }} Закона, {% endunless %}ни решење.

Молимо да по захтеву поступите без одлагања. Ако одговор не примимо до {{ proposed_on }}, изјавићемо жалбу Поверенику на основу члана 22. став 1. тачка 2. Овим дописом се не одричемо ниједног рока.

${SIGNED}
`,
  },
  {
    purpose: 'clarification_reply', name: 'Уређење захтева (Србија)', subject: 'Уређење захтева од {{ request_date }}',
    body: `${TO_AUTHORITY}

# Уређење захтева по вашем упутству

Упутство да уредимо захтев од {{ request_date }} примили смо {{ clarification_asked_on }}. У остављеном року, који истиче {{ clarification_due_on }}, захтев уређујемо и прецизирамо на следећи начин:

{{ clarification }}

У осталом делу остајемо при захтеву. Сматрамо да се по њему сада може поступати и да нема места одбацивању по члану 15. став 6. ${LAW}. Рок из члана 16. став 1. тече од пријема овог поднеска.

${SIGNED}
`,
  },
  {
    purpose: 'extension_reply', name: 'Изјашњење о накнадном року (Србија)', subject: 'Накнадни рок по захтеву од {{ request_date }}',
    body: `${TO_AUTHORITY}

# Изјашњење о накнадном року

Обавештење о накнадном року по нашем захтеву од {{ request_date }} примили смо {{ extension_notified_on }}. По члану {{ law_extension_article }} ${LAW} тај рок не може бити дужи од 40 дана од дана пријема захтева, а разлози морају бити оправдани.{% if extension_objection %}

{{ extension_objection }}{% endif %}

Примамо к знању да рок истиче {{ extension_until }}. Молимо да део информација који је већ доступан доставите раније. Овим се не одричемо ниједног рока ни права на жалбу.

${SIGNED}
`,
  },
  {
    purpose: 'complaint_silence', name: 'Жалба због ћутања управе (Србија)', subject: 'Жалба због непоступања по захтеву: {{ authority_name }}',
    body: `${TO_COMMISSIONER}

# ЖАЛБА

због непоступања органа власти по захтеву у законском року (ћутање управе)

На основу члана 22. став 1. тачка 2. ${LAW} изјављујемо жалбу против органа: {{ authority_name }}, јер није поступио по нашем захтеву.

Захтев је поднет {{ request_date }}, а орган га је примио {{ received_on }}{% if register_number %} (број {{ register_number }}){% endif %}. Тражили смо:

{{ questions }}

Рок из члана 16. став 1. истекао је {{ due_on }}{% if extension_until %}, рачунајући и накнадни рок о којем смо обавештени {{ extension_notified_on }}{% endif %}.{% if reminder_date %} Ургенција од {{ reminder_date }} остала је без одговора.{% endif %}{% if argument %}

{{ argument }}{% endif %}

Предлажемо да Повереник усвоји жалбу и наложи органу власти да у одређеном року поступи по захтеву.

Прилози: копија захтева; доказ о предаји.

${SIGNED}
`,
  },
  {
    purpose: 'complaint_refusal', name: 'Жалба против решења (Србија)', subject: 'Жалба против решења: {{ authority_name }}',
    body: `${TO_COMMISSIONER}

# ЖАЛБА

против решења органа: {{ authority_name }}, број {{ decision_number }} од {{ decision_date }}

Решење смо примили {{ decision_notified_on }}, па је жалба благовремена по члану 22. став 1. тачка 1. ${LAW}. Решење побијамо у целини.

Захтевом од {{ request_date }} тражили смо:

{{ questions }}

{% if refusal_grounds %}Орган се позива на: {{ refusal_grounds }}. {% endif %}Орган није доказао да би давање информације озбиљно повредило претежнији интерес (чл. 4. и 8) нити је размотрио издвајање информација (члан 12).{% if argument %} {{ argument }}{% endif %}

Предлажемо да Повереник поништи решење и наложи органу власти да нам омогући приступ траженим информацијама.

Прилози: копија захтева, копија решења са доказом о датуму пријема.

${SIGNED}
`,
  },
  {
    purpose: 'withdrawal', name: 'Одустанак од захтева (Србија)', subject: 'Одустанак од захтева од {{ request_date }}',
    body: `${TO_AUTHORITY}

# Одустанак од захтева

Одустајемо од захтева за приступ информацијама од јавног значаја од {{ request_date }}{% if register_number %}, број {{ register_number }}{% endif %}. Одустанак не спречава да се исте информације траже новим захтевом.

${SIGNED}
`,
  },
  {
    purpose: 'cover_note', name: 'Пропратни допис (Србија)', subject: 'Достављање прилога по захтеву од {{ request_date }}',
    body: `${TO_AUTHORITY}

# Достављање прилога

По захтеву за приступ информацијама од јавног значаја од {{ request_date }}{% if register_number %}, број {{ register_number }},{% endif %} достављамо прилоге уз овај допис.{% if enclosed %}

{{ enclosed }}{% endif %}{% if note %}

{{ note }}{% endif %}

${SIGNED}
`,
  },
]
