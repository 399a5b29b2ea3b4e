import { shortLawName } from './short-name'

const BARE = /^(arts?\b|art\.|§|s\.?\d|ss\.|section|чл)/i

/** An article with its law's short name in front, unless it already names a law ("Ley 10/2019 art 42.1", "ZUP 80.5"). */
export function citation(lawId: string, cite: string): string {
  return BARE.test(cite) ? `${shortLawName(lawId).name.split(',')[0] ?? lawId} ${cite}` : cite
}
