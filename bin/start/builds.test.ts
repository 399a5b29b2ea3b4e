import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { currentBuild, sweepBuilds, switchTo, users } from './builds.mjs'
import { nameProcess } from './running.mjs'
import { scratchFolder } from './scratch-folder'

const first = '1'.repeat(16)
const second = '2'.repeat(16)
const third = '3'.repeat(16)

function built(...names: string[]) {
  const root = scratchFolder()
  for (const name of names) {
    mkdirSync(join(root, name))
    writeFileSync(join(root, name, 'BUILD_ID'), name)
  }
  return root
}

function usedBy(root: string, pid: number, build: string) {
  mkdirSync(join(root, 'users'), { recursive: true })
  writeFileSync(join(root, 'users', `${pid}.json`), JSON.stringify({ ...nameProcess(pid), build }))
}

test('an unfinished build is never the current one', () => {
  const root = built(first)
  writeFileSync(join(root, 'current'), first)
  expect(currentBuild(root)).toBeNull()
  switchTo(root, first)
  expect(currentBuild(root)).toBe(first)
})

test('the sweep keeps the current build and one that a running process serves, and takes the others', () => {
  const root = built(first, second, third)
  switchTo(root, first)
  switchTo(root, second)
  usedBy(root, process.ppid, first)
  sweepBuilds(root)
  expect([first, second, third].map((name) => existsSync(join(root, name)))).toEqual([true, true, false])
})

test('a process that ended uses nothing any more', () => {
  const root = built(first, second)
  switchTo(root, second)
  usedBy(root, 4194303, first)
  expect(users(root)).toEqual([])
  sweepBuilds(root)
  expect(existsSync(join(root, first))).toBe(false)
})
