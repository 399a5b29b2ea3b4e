import { expect, test } from 'vitest'
import { callerFolder, checkout, dataFolder } from './checkout.mjs'

test('npm moves to the checkout, so the caller stands where INIT_CWD says', () => {
  expect(callerFolder({ INIT_CWD: '/home/ana' }, checkout)).toBe('/home/ana')
})

test('an INIT_CWD left over from an npm further up counts for nothing elsewhere', () => {
  expect(callerFolder({ INIT_CWD: checkout }, '/srv')).toBe('/srv')
})

test.each<[Record<string, string>, string, string]>([
  [{}, '/srv', `${checkout}/data`],
  [{ PLAZO_DATA: '' }, '/srv', `${checkout}/data`],
  [{ PLAZO_DATA: '/var/plazo' }, '/srv', '/var/plazo'],
  [{ PLAZO_DATA: 'cases' }, '/srv', '/srv/cases'],
  [{ PLAZO_DATA: '../cases', INIT_CWD: '/srv/team' }, checkout, '/srv/cases'],
])('%j from %s is %s', (env, cwd, folder) => {
  expect(dataFolder(env, cwd)).toBe(folder)
})
