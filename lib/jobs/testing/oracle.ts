// What each person must be told, said a second time and from nothing of lib/: plain dates, plain rules (product.md "remind", screens.md 4).

/** A date of a case as it stands at a moment: ours or theirs, still waiting. */
export type OracleDate = { ref: string; rule: string; dueOn: string; ours: boolean; lastActOn: string; members: readonly string[]; restricted: boolean }
export type OraclePerson = { email: string; role: 'staff' | 'volunteer' | 'coordinator'; digestAt: string; workDays: readonly number[]; daysBefore: number }
type Mail = { to: string; kind: 'digest' | 'immediate' | 'weekly'; on: string; items: string[] }

const DAY = 86_400_000
export const plus = (on: string, days: number) => new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
const between = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
const weekday = (on: string) => (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7 + 1

/** The local day and time of an instant, by the machine's own table of zones. */
export function local(instant: string, zone: string): { on: string; time: string } {
  const said = new Date(instant).toLocaleString('sv-SE', { timeZone: zone })
  return { on: said.slice(0, 10), time: said.slice(11, 16) }
}

export class Oracle {
  private readonly told = new Map<string, string>()
  private readonly once = new Set<string>()
  private readonly looked = new Set<string>()

  /** What one look at a moment of a person's day brings them; the same look again brings nothing. */
  mails(who: OraclePerson, now: { on: string; time: string }, dates: readonly OracleDate[]): Mail[] {
    const mails: Mail[] = []
    const works = who.workDays.includes(weekday(now.on))
    const mine = dates.flatMap((date) => {
      const member = date.members.includes(who.email)
      if (member) return [{ date, hand: true }]
      if (who.role !== 'coordinator' || date.restricted) return []
      return [{ date, hand: date.members.length === 0 }]
    })
    if (works && now.time >= who.digestAt && !this.looked.has(`${who.email} ${now.on}`)) {
      this.looked.add(`${who.email} ${now.on}`)
      const items = mine.filter(({ date, hand }) => this.says(who, now.on, date, hand)).map(({ date }) => itemOf(date, now.on))
      for (const { date } of mine) if (items.includes(itemOf(date, now.on))) this.told.set(`${who.email} ${date.ref} ${date.rule} ${date.dueOn}`, now.on)
      if (items.length > 0) mails.push({ to: who.email, kind: 'digest', on: now.on, items: items.sort() })
      if (who.role === 'coordinator' && Math.min(...who.workDays) === weekday(now.on)) {
        const week = dates.filter((date) => (date.members.includes(who.email) || !date.restricted) && between(now.on, date.dueOn) >= -7 && between(now.on, date.dueOn) <= 6)
        if (week.length > 0) mails.push({ to: who.email, kind: 'weekly', on: now.on, items: week.map((date) => itemOf(date, now.on)).sort() })
      }
    }
    if (now.time >= (who.digestAt < '08:00' ? who.digestAt : '08:00')) {
      for (const { date, hand } of mine) {
        const days = between(now.on, date.dueOn)
        const near = hand ? days === 0 || (days <= 8 && this.workingDaysTo(who, now.on, date.dueOn) <= 2) : days <= 1
        const key = `${who.email} ${date.ref} ${date.rule} ${date.dueOn}`
        if (!date.ours || days < 0 || !near || this.once.has(key)) continue
        this.once.add(key)
        mails.push({ to: who.email, kind: 'immediate', on: now.on, items: [itemOf(date, now.on)] })
      }
    }
    return mails
  }

  private says(who: OraclePerson, on: string, date: OracleDate, hand: boolean): boolean {
    const days = between(on, date.dueOn)
    const last = this.told.get(`${who.email} ${date.ref} ${date.rule} ${date.dueOn}`)
    const rested = last === undefined || between(last, on) >= 7
    if (!hand && date.ours) return days === 0 || days === 1
    if (!hand) return last === undefined && date.lastActOn <= date.dueOn && days < 0 && days >= -31 && this.workingDaysTo(who, date.dueOn, on) >= 2 && this.reaches(who, date.dueOn, on)
    if (days === 0) return true
    if (days > 0) return (days <= 8 && this.workingDaysTo(who, on, date.dueOn) <= who.daysBefore) || (date.ours && days <= 31 && rested)
    if (date.ours) return days >= -31 && (last === undefined || last <= date.dueOn)
    return days >= -8 || (days >= -31 ? rested : last === undefined)
  }

  /** How many working days of a person it takes to come from one day to another or past it. */
  private workingDaysTo(who: OraclePerson, from: string, to: string): number {
    let count = 0
    for (let day = plus(from, 1); ; day = plus(day, 1)) {
      if (who.workDays.includes(weekday(day))) count += 1
      if (day >= to && who.workDays.includes(weekday(day))) return count
    }
  }

  /** Whether the second working day after a date has come by a day. */
  private reaches(who: OraclePerson, from: string, to: string): boolean {
    let count = 0
    for (let day = plus(from, 1); day <= to; day = plus(day, 1)) if (who.workDays.includes(weekday(day))) count += 1
    return count >= 2
  }
}

function itemOf(date: OracleDate, on: string): string {
  const kind = date.ours ? 'own' : date.dueOn < on ? 'overdue' : date.dueOn === on ? 'due_today' : 'due_soon'
  return `${date.ref} ${date.rule} ${date.dueOn} ${kind}`
}
