import { hashSync } from '@node-rs/argon2'
import { expect, it } from 'vitest'
import { atMost } from './at-most'
import list from './common-passwords.json'
import { hashPassword, needsRehash, verifyPassword } from './hash'
import { isCommon } from './is-common'

it('keeps argon2id at 19 MiB and two passes, with a salt each', async () => {
  const [one, two] = await Promise.all([hashPassword('prescribed river bank'), hashPassword('prescribed river bank')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(needsRehash(one)).toBe(false)
  expect(needsRehash(hashSync('x', { memoryCost: 8192, timeCost: 1 }))).toBe(true)
})

it.each([
  ['64 characters', 'k'.repeat(63) + 'Z', 'k'.repeat(63) + 'z'],
  ['more than 72 bytes', 'ж'.repeat(80) + '1', 'ж'.repeat(80) + '2'],
  ['spaces at the ends', ' river bank 7 ', 'river bank 7'],
  ['composed and decomposed letters', 'contrase\u00f1a propia', 'contrasen\u0303a propia'],
  ['Cyrillic and Latin look-alikes', 'рокови теку', 'pокови теку'],
])('takes a password unaltered: %s', async (_, password, other) => {
  const kept = await hashPassword(password)
  expect(await verifyPassword(kept, password)).toBe(true)
  expect(await verifyPassword(kept, other)).toBe(false)
})

it('says no without a hash, and to a broken one', async () => {
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false)
  expect(await verifyPassword('not a hash', 'river')).toBe(false)
})

it('refuses at least 3,000 common passwords, each long enough to pass otherwise', () => {
  expect(list.length).toBeGreaterThanOrEqual(3000)
  expect(list.filter((word) => word.length < 10 || !isCommon(word))).toEqual([])
  for (const word of ['Password123!', 'QWERTYUIOP', 'lozinka123', 'contraseña123', 'abababababab']) expect(isCommon(word)).toBe(true)
  expect(isCommon('prescribed river bank')).toBe(false)
})

it('runs no more at once than it was told, and in order', async () => {
  const turn = atMost(2)
  let running = 0
  let most = 0
  const order: number[] = []
  const work = (n: number) => turn(async () => {
    running += 1
    most = Math.max(most, running)
    order.push(n)
    await new Promise((done) => setImmediate(done))
    running -= 1
    if (n === 3) throw new Error('fails')
  }).catch(() => undefined)
  await Promise.all([1, 2, 3, 4, 5, 6].map(work))
  expect(most).toBe(2)
  expect(order).toEqual([1, 2, 3, 4, 5, 6])
})
