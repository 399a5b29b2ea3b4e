import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { address, isFree } from './address.mjs'

test('without settings: port 3000 on this machine alone', () => {
  expect(address({})).toEqual({ host: '127.0.0.1', port: 3000, url: 'http://localhost:3000', probe: 'http://127.0.0.1:3000' })
})

test('an address given from outside loses its closing stroke, so that links can be put together', () => {
  expect(address({ PLAZO_URL: 'https://plazo.example.org/', PORT: '8080' }).url).toBe('https://plazo.example.org')
})

test.each([['0.0.0.0', 'http://127.0.0.1:3000'], ['::', 'http://[::1]:3000'], ['::1', 'http://[::1]:3000']])('%s is asked for its health at %s', (HOST, probe) => {
  expect(address({ HOST }).probe).toBe(probe)
})

test.each(['0', '-1', '65536', '3000.5', 'http'])('PORT %s is refused with a sentence', (PORT) => {
  expect(() => address({ PORT })).toThrow(/PORT must be a number/)
})

test.each(['localhost:3000', 'ftp://x.example', 'javascript:alert(1)'])('PLAZO_URL %s is refused with a sentence', (PLAZO_URL) => {
  expect(() => address({ PLAZO_URL })).toThrow(/PLAZO_URL must be/)
})

test('a port is free until someone listens on it', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  expect(await isFree('127.0.0.1', port)).toBe(false)
  await new Promise((resolve) => other.close(resolve))
  expect(await isFree('127.0.0.1', port)).toBe(true)
})
