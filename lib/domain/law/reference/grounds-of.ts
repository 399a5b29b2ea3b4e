import { deNwIfgGrounds } from './de-nw-ifg-grounds'
import { esCt192014Grounds } from './es-ct-19-2014-grounds'
import { esLtaibgGrounds } from './es-ltaibg-grounds'
import { esMd102019Grounds } from './es-md-10-2019-grounds'
import { eu10492001Grounds } from './eu-1049-2001-grounds'
import { frCrpaGrounds } from './fr-crpa-grounds'
import { rsZspijzGrounds } from './rs-zspijz-grounds'
import type { RefusalGround } from './types'
import { ukFoiaGrounds } from './uk-foia-grounds'

/** Madrid refuses on the State's grounds only (Ley 10/2019 art 34.1, code MD-34), so they stand in its list too. */
const GROUNDS: ReadonlyMap<string, readonly RefusalGround[]> = new Map([
  ['es-ltaibg', esLtaibgGrounds],
  ['es-md-10-2019', [...esMd102019Grounds, ...esLtaibgGrounds]],
  ['es-ct-19-2014', esCt192014Grounds],
  ['rs-zspijz', rsZspijzGrounds],
  ['fr-crpa', frCrpaGrounds],
  ['de-nw-ifg', deNwIfgGrounds],
  ['uk-foia', ukFoiaGrounds],
  ['eu-1049-2001', eu10492001Grounds],
])
const byCode = new Map([...GROUNDS.values()].flat().map((ground) => [ground.code, ground]))

/** The grounds on which a law allows a refusal on a day (of the version that a case keeps); none for a law without grounds of its own. */
export function groundsOf(lawId: string, on: string): readonly RefusalGround[] {
  return (GROUNDS.get(lawId) ?? []).filter(({ until }) => until === undefined || on <= until)
}

/** A ground by its code, also one that was deleted since; null for an unknown code. */
export function groundByCode(code: string): RefusalGround | null {
  return byCode.get(code) ?? null
}
