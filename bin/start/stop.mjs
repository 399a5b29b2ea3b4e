import { endSteps } from './run.mjs'

let askedFor = false
let wake = () => {}

/** Resolves when someone asks Plazo to stop: SIGTERM, Ctrl-C or a closed terminal. */
export const asked = new Promise((resolve) => { wake = resolve })

/** Whether someone has asked Plazo to stop. */
export const isAsked = () => askedFor

/** Listens for the signals that ask Plazo to stop; a step that is running (install, build, migrate) is ended. */
export function listen() {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => {
      askedFor = true
      endSteps()
      wake()
    })
  }
}
