import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureBuild } from './build.mjs'
import { scratchFolder } from './scratch-folder'

/** A checkout whose `next` is these lines of JavaScript: `dist` is the folder to build into. */
function checkoutWith(next: string) {
  const root = scratchFolder()
  mkdirSync(join(root, 'node_modules/next/dist/bin'), { recursive: true })
  mkdirSync(join(root, 'app'))
  writeFileSync(join(root, 'app/page.tsx'), 'one')
  writeFileSync(join(root, 'node_modules/next/dist/bin/next'), `const fs = require('node:fs'); const dist = process.env.PLAZO_DIST;
    fs.appendFileSync('built', process.env.NODE_ENV + ' '); ${next}`)
  return root
}

const builds = (root: string) => readFileSync(join(root, 'built'), 'utf8').trim().split(' ')
const makes = "fs.mkdirSync(dist, { recursive: true }); fs.writeFileSync(dist + '/BUILD_ID', 'x');"

test('what is built once is not built again, and NODE_ENV is production whatever the caller set', async () => {
  const root = checkoutWith(makes)
  const first = await ensureBuild(root, 'key')
  expect(await ensureBuild(root, 'key')).toEqual(first)
  expect(builds(root)).toEqual(['production'])
})

test('a build that fails leaves the one before it current; without one before it nothing starts', async () => {
  const root = checkoutWith(`if (fs.readFileSync('app/page.tsx', 'utf8') === 'broken') process.exit(1); ${makes}`)
  const before = await ensureBuild(root, 'key')
  writeFileSync(join(root, 'app/page.tsx'), 'broken')
  expect(await ensureBuild(root, 'key')).toEqual({ build: before.build, fresh: false })
  await expect(ensureBuild(checkoutWith('process.exit(1)'), 'key')).rejects.toThrow('there is none before it')
})

test('sources that change under a build are built again', async () => {
  const root = checkoutWith(`${makes} if (fs.readFileSync('app/page.tsx', 'utf8') === 'one') fs.writeFileSync('app/page.tsx', 'two')`)
  const made = await ensureBuild(root, 'key')
  expect(builds(root)).toHaveLength(2)
  expect(readFileSync(join(root, '.build/current'), 'utf8').trim()).toBe(made.build)
})

test('sources that never rest are given up', async () => {
  const root = checkoutWith(`${makes} fs.appendFileSync('app/page.tsx', 'more')`)
  await expect(ensureBuild(root, 'key')).rejects.toThrow('keep changing')
})
