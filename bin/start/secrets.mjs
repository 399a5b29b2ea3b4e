import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './say.mjs'

const KEYS = ['nextAuthSecret', 'actionsKey', 'cookieKey', 'settingsKey']

/** Makes the data folder (for its owner alone) and gives the secrets it keeps, made once; later keys are added, none is changed. */
export function openSecrets(data) {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const file = join(data, 'secrets.json')
  const secrets = readSecrets(file)
  const missing = KEYS.filter((key) => typeof secrets[key] !== 'string' || secrets[key] === '')
  if (missing.length === 0) return secrets
  // 32 bytes in base64: what next asks of the key of its actions.
  for (const key of missing) secrets[key] = randomBytes(32).toString('base64')
  writeSecrets(file, secrets)
  return secrets
}

function readSecrets(file) {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw new StartError(`${file} can't be read: ${error.message}`)
  }
  chmodSync(file, 0o600)
  try {
    const secrets = JSON.parse(text)
    if (secrets && typeof secrets === 'object' && !Array.isArray(secrets)) return secrets
  } catch {
    // Said below: secrets that can't be read must not be replaced by new ones in silence.
  }
  throw new StartError(`${file} is damaged; restore it from a backup, or move it away (everyone must then sign in again).`)
}

function writeSecrets(file, secrets) {
  const aside = `${file}.${process.pid}`
  const handle = openSync(aside, 'w', 0o600)
  writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(aside, file)
}
