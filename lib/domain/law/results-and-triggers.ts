import type { FactType, Result } from '../deadline/types'

/** Results against which a remedy lies. */
export const ADVERSE: readonly Result[] = ['refused', 'granted_in_part', 'inadmissible', 'not_held']
export const GRANTED: readonly Result[] = ['granted', 'granted_in_part']
/** The order in which facts may start the authority's clock: the law's own first, then the nearest. */
export const TRIGGER_RECEIVED: readonly FactType[] = ['received', 'registered', 'sent']
export const TRIGGER_REGISTERED: readonly FactType[] = ['registered', 'received', 'sent']
