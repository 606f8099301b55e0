import type { MeetingFact } from '../facts.ts'
import { type Expansions, isShorterForm, wordsOfName } from './compare-names.ts'

type Meeting = Omit<MeetingFact, 'id'>

/** One meeting under a longer and a shorter name of the body, or under its abbreviation, is one; the first place counts. */
export function eachOnce(meetings: readonly Meeting[], expansions: Expansions): Meeting[] {
  const byDate = new Map<string | null, { meeting: Meeting; words: string[] }[]>()
  for (const meeting of meetings) {
    const words = wordsOfName(meeting.body, expansions).map(singular)
    const same = byDate.get(meeting.date) ?? []
    if (same.slice(0, most).some((other) => isShorterForm(other.words, words))) continue
    byDate.set(meeting.date, [...same, { meeting, words }])
  }
  const dated = [...byDate].flatMap(([date, same]) => (date === null ? [] : same))
  const some = dated.slice(0, most)
  const undated = (byDate.get(null) ?? []).filter(
    ({ words }) => !some.some((other) => isShorterForm(other.words, words)),
  )
  const kept = new Set([...dated, ...undated].map(({ meeting }) => meeting))
  return meetings.filter((meeting) => kept.has(meeting))
}

/** No paper has more bodies that meet; a longer list is not gone through for every one. */
const most = 200

/** "raadsvergadering" is a meeting of the "raad". */
function singular(word: string): string {
  return word.replace(/^(?:gemeente)?(raad|staten|college|bestuur)s?(?:vergadering)?$/, '$1')
}
