/** The longest text of which an answer is remembered, and how long all remembered texts may be together. */
const longestText = 4000
const mostText = 4_000_000

/**
 * The same pure function, which does not work out again what it was asked before. A long paper names the same parties and holds
 * the same sentences for every check that looks at it.
 */
export function remembered<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  let length = 0
  return (text) => {
    if (text.length > longestText) return answerTo(text)
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = answerTo(text)
    length += text.length + 100
    if (length > mostText) {
      answers.clear()
      length = 0
    }
    answers.set(text, answer)
    return answer
  }
}
