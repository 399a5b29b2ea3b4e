const SIDE = /\.notice$|\.subsanacion$|#hearing$|#instruct$|#extension_notice$|\.inadmit$|\.refusal_decision$|\.transfer$/

/** Whether a rule is a step inside a case (a hearing, a transfer, an instruction) rather than a date that a person waits for or acts on. */
export function isSideRule(rule: string): boolean {
  return SIDE.test(rule)
}
