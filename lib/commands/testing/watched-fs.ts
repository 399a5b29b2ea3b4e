import type * as nodeFs from 'node:fs'

type Fs = typeof nodeFs

/** Where the watching of Node's file functions tells what it saw; nobody listens at first. */
export const onDisk: { changed: () => void } = { changed: () => undefined }

const CHANGES = ['renameSync', 'rmSync', 'utimesSync', 'writeFileSync', 'mkdirSync', 'chmodSync', 'fsyncSync', 'openSync', 'copyFileSync', 'createWriteStream'] as const

/** Node's `fs` whose changing functions tell `onDisk` before and after they work: what `vi.mock('node:fs', …)` puts in its place. */
export function watchedFs(real: Fs): Fs {
  const watched: Record<string, unknown> = { ...real }
  for (const name of CHANGES) {
    watched[name] = (...args: unknown[]) => {
      onDisk.changed()
      const result = (real[name] as (...all: unknown[]) => unknown)(...args)
      onDisk.changed()
      return result
    }
  }
  return { ...watched, default: watched } as unknown as Fs
}
