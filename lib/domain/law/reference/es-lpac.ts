import { esLpacRemedies } from './es-lpac-remedies'
import type { LawReference } from './types'

/** Common Administrative Procedure Act: what it says beside its clocks. */
export const esLpac: LawReference = {
  id: 'es-lpac',
  name: 'Ley 39/2015, de 1 de octubre, del Procedimiento Administrativo Común de las Administraciones Públicas',
  nameEn: 'Common Administrative Procedure Act',
  jurisdiction: 'ES',
  role: 'counting rules, channels, notification; fills the gaps of every Spanish transparency law',
  applies: {
    status: 'verified',
    words: '2016-10-02',
    note: 'ajuntament.barcelona.cat, Calendari de festius: "Des del 2 d\'octubre de 2016, amb motiu de l\'entrada en vigor de la Llei '
      + '39/2015"',
  },
  textAsOf: '2026-04-25',
  versions: [],
  amendedBy: [],
  binds: { status: null, summary: 'all Spanish public administrations' },
  identity: [
    {
      status: 'verified',
      cite: 'art 14.2.a-b',
      quote: 'estarán obligados a relacionarse a través de medios electrónicos ... a) Las personas jurídicas. b) Las entidades sin '
        + 'personalidad jurídica',
      rule: 'an NGO (and an unincorporated platform) must file and receive electronically',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 68.4',
      quote: 'Si alguno de los sujetos a los que hace referencia el artículo 14.2 y 14.3 presenta su solicitud presencialmente ... se '
        + 'considerará como fecha de presentación de la solicitud aquella en la que haya sido realizada la subsanación',
      rule: 'a paper filing by an NGO only counts from the electronic re-filing',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 5.3, 5.6',
      quote: 'deberá acreditarse la representación ... se aporte aquélla o se subsane el defecto dentro del plazo de diez días',
      rule: 'who signs for an NGO must prove power of representation; 10 working days to cure',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 43.2',
      quote: 'se entenderá rechazada cuando hayan transcurrido diez días naturales desde la puesta a disposición de la notificación sin '
        + 'que se acceda a su contenido',
      rule: 'unopened electronic notice counts as served after 10 calendar days',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 21.4',
      quote: 'informarán a los interesados del plazo máximo ... dentro de los diez días siguientes a la recepción de la solicitud ... '
        + 'la comunicación indicará además la fecha en que la solicitud ha sido recibida por el órgano competente',
      rule: 'authority owes a start-of-procedure notice within 10 working days: date of receipt, maximum term, effect of silence',
      src: 'LPAC',
    },
  ],
  requestContent: {
    status: 'verified',
    cite: 'art 66.1',
    summary: 'nombre y representante; medio de notificación; hechos, razones y petición; lugar y fecha; firma; órgano y código de '
      + 'identificación (DIR3)',
    src: 'LPAC',
  },
  appealContent: {
    status: 'verified',
    cite: 'art 115.1',
    summary: 'nombre e identificación; acto que se recurre y razón; lugar, fecha, firma, medio de notificación; órgano y código',
    src: 'LPAC',
  },
  fees: [],
  limitsOnGrounds: [],
  counting: [
    {
      status: 'verified',
      cite: 'art 30.2',
      quote: 'cuando los plazos se señalen por días, se entiende que éstos son hábiles, excluyéndose del cómputo los sábados, los '
        + 'domingos y los declarados festivos',
      rule: 'days = working days unless a law says "naturales"',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 30.3',
      quote: 'se contarán a partir del día siguiente a aquel en que tenga lugar la notificación',
      rule: 'day count starts the next day',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 30.4',
      quote: 'El plazo concluirá el mismo día en que se produjo la notificación, publicación o silencio administrativo en el mes o el '
        + 'año de vencimiento. Si en el mes de vencimiento no hubiera día equivalente a aquel en que comienza el cómputo, se entenderá '
        + 'que el plazo expira el último día del mes',
      rule: 'months: date to date; no such day -> last day of month',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 30.5',
      quote: 'Cuando el último día del plazo sea inhábil, se entenderá prorrogado al primer día hábil siguiente',
      rule: 'last day non-working -> next working day',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 30.6',
      quote: 'hábil en el municipio o Comunidad Autónoma en que residiese el interesado, e inhábil en la sede del órgano '
        + 'administrativo, o a la inversa, se considerará inhábil en todo caso',
      rule: 'paper channel: union of both calendars',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 31.3',
      quote: 'Este será el único calendario de días inhábiles que se aplicará a efectos del cómputo de plazos en los registros '
        + 'electrónicos, sin que resulte de aplicación a los mismos lo dispuesto en el artículo 30.6',
      rule: 'electronic channel: only the calendar of the authority\'s electronic register',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 30.7',
      quote: 'El calendario aprobado por las Comunidades Autónomas comprenderá los días inhábiles de las Entidades Locales '
        + 'correspondientes a su ámbito territorial',
      rule: 'region publishes the list incl. local holidays',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 31.2.c',
      quote: 'El inicio del cómputo de los plazos que hayan de cumplir las Administraciones Públicas vendrá determinado por la fecha y '
        + 'hora de presentación en el registro electrónico de cada Administración',
      rule: 'authority\'s clock starts at entry in its own electronic register, also on a Sunday',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 31.2.b',
      quote: 'la presentación en un día inhábil se entenderá realizada en la primera hora del primer día hábil siguiente',
      rule: 'applies to terms in working days and to the applicant\'s own deadlines',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'art 22.1.a',
      quote: 'por el tiempo que medie entre la notificación del requerimiento y su efectivo cumplimiento por el destinatario, o, en su '
        + 'defecto, por el del plazo concedido',
      rule: 'length of a suspension',
      src: 'LPAC',
    },
    {
      status: 'verified',
      cite: 'LJCA art 128.2',
      quote: 'Durante el mes de agosto no correrá el plazo para interponer el recurso contencioso-administrativo',
      rule: 'August stands still only for the courts, not for administrative terms',
      src: 'LJCA',
    },
  ],
  holidays: [],
  clockNotes: [
    { clock: 'es-lpac.notice', kind: 'note', status: 'verified', summary: 'opening it earlier serves it on that day (fact notice_opened)' },
  ],
  hearings: [],
  oversightRemedy: null,
  remedies: esLpacRemedies,
}
