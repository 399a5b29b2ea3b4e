export type Deed = 'answer' | 'spin' | 'wait' | 'fill_memory' | 'fill_heap' | 'throw' | 'end'

const held: unknown[] = []

/** Does what a guarded child must not, when a test asks for it. */
export async function answer(deed: Deed): Promise<string> {
  if (deed === 'spin') for (;;) held.length = 0
  if (deed === 'wait') await new Promise(() => setInterval(() => undefined, 1000))
  if (deed === 'fill_memory') for (;;) held.push(Buffer.alloc(4_000_000, 1))
  if (deed === 'fill_heap') for (;;) held.push(Array.from({ length: 10_000 }, (_, n) => ({ n })))
  if (deed === 'throw') throw new Error('thrown by the child')
  if (deed === 'end') process.exit(1)
  return deed
}
