import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout that this file belongs to, whatever the working directory is. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The folder of builds, locks and marks of this checkout. */
export const buildRoot = join(checkout, '.build')

/**
 * The folder the caller stood in: npm moves to the checkout first and leaves the caller's folder in INIT_CWD.
 * @param {Record<string, string | undefined>} env
 */
export function callerFolder(env = process.env, cwd = process.cwd()) {
  return env.INIT_CWD && cwd === checkout ? env.INIT_CWD : cwd
}

/**
 * The data folder as an absolute path: PLAZO_DATA counted from the caller's folder, or data/ in the checkout.
 * @param {Record<string, string | undefined>} env
 */
export function dataFolder(env = process.env, cwd = process.cwd()) {
  if (!env.PLAZO_DATA) return join(checkout, 'data')
  return isAbsolute(env.PLAZO_DATA) ? env.PLAZO_DATA : resolve(callerFolder(env, cwd), env.PLAZO_DATA)
}
