import type { Passage } from '../../facts.ts'
import type { Sentence } from '../sentences.ts'

/** Finds the sentence a passage stands in; undefined when it stands in a table or over several sentences. */
export class SentencesByPlace {
  readonly #sentences: readonly Sentence[]

  constructor(sentences: readonly Sentence[]) {
    this.#sentences = [...sentences].sort((a, b) => a.span.at[0]! - b.span.at[0]!)
  }

  at({ start, end }: Passage): Sentence | undefined {
    let [low, high] = [0, this.#sentences.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.#sentences[middle]!.span.at[0]! <= start) low = middle
      else high = middle - 1
    }
    const found = this.#sentences[low]
    return found !== undefined && found.span.at[0]! <= start && end - 1 <= found.span.at.at(-1)! ? found : undefined
  }
}
