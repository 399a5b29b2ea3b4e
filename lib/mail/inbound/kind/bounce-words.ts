// The words of mail servers that don't write delivery reports, folded.

/** In the beginning of the text of a mail that a server wrote. */
export const FAILED_TEXT = [
  'this is the qmail-send program', 'the following address(es) failed', 'did not reach the following recipient', 'did not reach some or all', 'delivery has failed to these recipients',
  'no se ha podido entregar', "no s'ha pogut lliurar", 'konnte nicht zugestellt werden', "n'a pas pu etre", 'error en la entrega a estos destinatarios', 'poruka nije isporucena', 'poruku nije moguce isporuciti',
  'had permanent fatal', 'had permanent delivery errors', 'could not be delivered', 'cannot be delivered', 'was not delivered', 'not been delivered', 'delivery to the following recipient failed', 'delivery to the following recipients failed',
  'recipients cannot be delivered', 'unable to deliver', "wasn't able to deliver", "wasn't delivered", 'was undeliverable', 'is undeliverable', 'message undeliverable', 'undeliverable address', 'user unknown', 'unknown user', 'no such user', 'returned mail',
  'delivery failure', 'mailbox unavailable', '---- failed recipients ----', 'undelivered mail returned to sender', 'could not deliver message', 'no valid recipients', 'not a valid user', 'was automatically rejected', 'an email you sent was rejected', 'rejected and discarded',
]
/** What a council writes too: only a program's word. */
export const ROBOT_TEXT = ['was rejected by']
/** What nobody writes to anybody but a machine: enough together with a subject that says the same. */
export const SURE_TEXT = [
  'the following recipient(s)', 'the following recipients', 'the following address(es)', 'to the following user', 'failed recipients', 'your message could not be delivered to', 'unable to deliver message to', 'no such user', 'not a valid user', 'permanent error',
  'non-delivery report',
]
export const FAILED_SUBJECT = [
  'undeliver', 'non remis', 'no entregable', 'no es pot lliurar', 'unzustellbar', 'delivery status notification (failure)', 'delivery failure', 'delivery failed', 'failure notice', 'returned mail', 'failed mail', 'mail failed',
  'returned to sender', 'returning to sender', 'mail system error', 'delivery has failed', 'could not be delivered', 'non recapitabile', 'nicht zustellbar', 'error de entrega', 'nije isporuc', 'mail delivery system', 'rejected:', 'bounce:', 'error during delivery',
  'mail delivery problem', 'user unknown', 'non-delivery', 'non delivery report', 'automatically rejected', 'mail failure', 'bounce notification',
]
export const DELAYED = [
  'delivery status notification (delay)', 'delivery delayed', 'delayed mail', 'warning: message', 'warning: could not send message', 'still being retried', 'will keep trying', 'will continue to be attempted', 'message delayed', 'this is a warning message only',
  'you do not need to resend your message', 'could not be delivered for more than', 'delivery attempts will continue', 'will continue to try to deliver', 'entrega retrasada', 'entrega aplazada', 'verzogert', 'se seguira intentando',
]
