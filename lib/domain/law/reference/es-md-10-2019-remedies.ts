import type { RemedyReference } from './types'

/** The remedies that es-md-10-2019 names, in words. */
export const esMd102019Remedies: readonly RemedyReference[] = [
  {
    id: 'es-md.ctpd',
    body: 'Consejo de Transparencia y Protección de Datos de la Comunidad de Madrid',
    window: '1 month from the day after notification',
    trigger: 'refusal in whole or part',
    againstSilence: 'statute art 48.1: 1 month from the day after silence. Practice by date: CTyP 2021-2024 no limit; CTPD from 22 May '
      + '2024 one month, late ones inadmissible (123 cases); later (after July 2025) corrected itself: no limit again. The official '
      + 'form still says 1 month',
    decisionPeriod: '3 months (State basic law via art 49)',
    effectIfBodySilent: 'deemed rejected',
    cite: 'arts 47-50, 72-77, disp. adic. 8.2, 13',
    status: 'verified',
    src: 'MD10; MDSEDE; INFOL1; INFOL2; MECO',
    free: true,
    content: 'name and surname, no electronic accreditation needed; the decision complained of; grounds; contact address (art 48.2); '
      + 'for silence add proof of filing (MDSEDE)',
    channels: 'council register, any Madrid register, post, or the e-mail address set up for it (art 48.4): '
      + 'consejotransparenciaypd@madrid.org; Carrera de San Jerónimo 13, 28014 Madrid',
    recommendation: 'compute a safe window: open after the later of both readings of the reply term, close one month after the earlier '
      + 'one; show the no-limit doctrine as fallback',
  },
  {
    id: 'es-ljca.court',
    body: 'contentious-administrative court',
    window: '2 months',
    trigger: 'express act / council decision',
    againstSilence: 'see es-ltaibg',
    decisionPeriod: '-',
    effectIfBodySilent: '-',
    cite: 'art 43.7; LJCA 46',
    status: 'verified',
  },
]
