import list from './common-passwords.json'

const common = new Set<string>(list)

/** Whether a password stands among the first that are guessed, in whatever case, or is one character over and over. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase()
  return common.has(plain) || new Set(plain).size <= 2
}
