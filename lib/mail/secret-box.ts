import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, settingsKey } from '../env'

const VERSION = 'v1'
const NONCE = 12, TAG = 16

/** Encrypts a password among the settings with the installation's key (AES-256-GCM). Throws when the installation has no key. */
export function seal(text: string): string {
  const key = installationKey()
  if (!key) throw new Error('the installation has no key for its settings')
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [VERSION, Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')].join(':')
}

/** What was sealed, or null when the key is another or the text was changed. */
export function unseal(sealed: string): string | null {
  const key = installationKey()
  const [version, body = ''] = sealed.split(':')
  const bytes = Buffer.from(body, 'base64')
  if (!key || version !== VERSION || bytes.length < NONCE + TAG) return null
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
    cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** The launcher hands the key over; a command that was called by hand reads it where the launcher keeps it. */
function installationKey(): Buffer | null {
  const given = settingsKey() ?? keptKey(join(dataFolder(), 'secrets.json'))
  const key = Buffer.from(given ?? '', 'base64')
  return key.length === 32 ? key : null
}

function keptKey(path: string): string | null {
  if (!existsSync(path)) return null
  try {
    const { settingsKey: key } = JSON.parse(readFileSync(path, 'utf8')) as { settingsKey?: unknown }
    return typeof key === 'string' ? key : null
  } catch {
    return null
  }
}
