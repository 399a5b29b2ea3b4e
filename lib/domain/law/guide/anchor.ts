/** The place of a rule on its law's page: the rule's id, a part of one after a hyphen ("rs.reply#clarify" is "rs.reply-clarify"). */
export const ruleAnchor = (rule: string): string => rule.replaceAll('#', '-')

/** The place of an article that is no clock rule: "art 30.4" is "art-30-4". */
export const articleAnchor = (cite: string): string => cite.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
