import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { copyCheckout, removeCheckout } from './checkout-copy'
import { Plazo } from './plazo'

/** A copy of the checkout for the tests of one file, and what they start: all of it has ended when a test has. */
export class Launching {
  readonly #started: Plazo[] = []
  checkout = ''

  constructor(given: Parameters<typeof copyCheckout>[0] = {}) {
    test.beforeAll(() => { this.checkout = copyCheckout(given) })
    test.afterEach(async () => {
      for (const plazo of this.#started.splice(0)) if (!plazo.ended) await plazo.signal('SIGTERM')
    })
    test.afterAll(() => removeCheckout(this.checkout))
  }

  async start(place: Parameters<typeof Plazo.start>[1] = {}, where = this.checkout): Promise<Plazo> {
    const plazo = await Plazo.start(where, place)
    this.#started.push(plazo)
    return plazo
  }

  /** The build that the next start serves, and when it and the packages were last written. */
  made(): { build: string; id: string; at: number; packages: number } {
    const build = readFileSync(join(this.checkout, '.build/current'), 'utf8').trim()
    const written = (path: string) => statSync(join(this.checkout, path)).mtimeMs
    return {
      build, id: readFileSync(join(this.checkout, '.build', build, 'BUILD_ID'), 'utf8'), at: written(`.build/${build}/BUILD_ID`), packages: written('node_modules/.package-lock.json'),
    }
  }
}
