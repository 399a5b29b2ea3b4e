/** What was opened one after the other: each stays open until a later one is shown, also one that the screen has not come to yet when the next arrives. */
export class KeptOpen<T> {
  private readonly open = new Set<T>()

  constructor(private readonly letGo: (one: T) => void) {}

  arrived(one: T): void {
    this.open.add(one)
  }

  /** `one` is on the screen: what came before it is let go, what came after it may be about to be shown. */
  shown(one: T): void {
    for (const other of this.open) {
      if (other === one) return
      this.drop(other)
    }
  }

  /** The screen is left. */
  left(): void {
    for (const one of this.open) this.drop(one)
  }

  private drop(one: T): void {
    this.open.delete(one)
    this.letGo(one)
  }
}
