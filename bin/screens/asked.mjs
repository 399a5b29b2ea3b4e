import { StartError } from '../start/say.mjs'

export const CHOICES = { lang: ['en', 'es', 'ca', 'sr-Latn', 'sr-Cyrl'], width: ['390', '1280'], theme: ['light', 'dark'] }
const USUAL = { lang: ['en', 'es', 'sr-Cyrl'], width: CHOICES.width, theme: CHOICES.theme }

/** Which pictures the words of the command ask for; StartError for a word that it doesn't know. */
export function asked(words) {
  const wanted = { ...USUAL, only: '' }
  const rest = [...words]
  while (rest.length > 0) {
    const word = rest.shift()
    const name = word.replace(/^--/, '')
    if (word === '--only' && rest.length > 0) wanted.only = rest.shift()
    else if (Object.hasOwn(CHOICES, name) && CHOICES[name].includes(rest[0])) wanted[name] = [rest.shift()]
    else throw new StartError(`npm run screens takes --only NAME, ${Object.entries(CHOICES).map(([key, values]) => `--${key} ${values.join('|')}`).join(', ')}.`)
  }
  return wanted
}
