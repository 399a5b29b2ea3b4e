import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../start/scratch-folder'
import { makeScratch } from './scratch.mjs'

test('what tests write lies in memory where there is room, and is gone at the end', () => {
  const memory = scratchFolder()
  const scratch = makeScratch(memory, 0)
  expect(scratch.folder.startsWith(`${memory}/`)).toBe(true)
  writeFileSync(join(scratch.folder, 'one'), '')
  scratch.remove()
  expect(readdirSync(memory)).toEqual([])
})

test('what a killed run left goes, what a running one has stays, and so does what is not ours', () => {
  const memory = scratchFolder()
  // No process has a number past the system's highest, 2 ** 22.
  const [left, held, other] = [`plazo-tests-${2 ** 22 + 1}-x`, `plazo-tests-${process.ppid}-x`, 'other']
  for (const name of [left, held, other]) mkdirSync(join(memory, name))
  makeScratch(memory, 0).remove()
  expect(readdirSync(memory).sort()).toEqual([other, held].sort())
})

test('without room, or without such a place, the system’s own folder is taken and stays', () => {
  for (const [memory, room] of [[scratchFolder(), Infinity], ['/nowhere', 0]] as const) {
    const scratch = makeScratch(memory, room)
    expect(scratch.folder).toBe(tmpdir())
    scratch.remove()
    expect(existsSync(tmpdir())).toBe(true)
  }
})
