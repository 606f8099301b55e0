import type { Passage } from '../../facts.ts'
import { type Expansions, headNounOf, isShorterForm, withoutHeadNoun, wordsOfName } from '../compare-names.ts'
import { datesIn } from '../dates.ts'
import { part } from '../span.ts'
import type { Facts } from './finding.ts'

const fullName =
  /(?<![\p{L}-])\p{L}*(?:[Oo]vereenkomst|[Aa]kkoord|[Cc]onvenant|[Dd]eal|[Pp]act|[Mm]anifest)(?:\s(?:(?:van|voor|de|het|en|in|op|met)\s){0,2}\p{Lu}[\p{L}-]+)+/gu

/** What is only still to happen to the agreement that a paper is about: it is signed, it takes effect. */
const willBe =
  /\b(?:wordt|worden|zal|zullen|volgt|is voorzien|is gepland|vindt|ondertekenen|tekenen)\b.*(?:teken|sluit|gesloten|in werking)|\b(?:ondertekening|inwerkingtreding) van (?:het|de)\b|\btreedt\b.*\bin werking\b|\bondertekenen\b/i
/** What says that it is of others, or from before. */
const ofOthers =
  /\b(?:uitwerking|vervolg|opvolger|evaluatie|voortzetting|verlenging|addendum|bijlage|vloeit|volgt op|sluit(?:en)? aan|past (?:bij|binnen)|vervang|naast|eerdere?|vorige?|voormalige?|aflopende?|landelijke?|ook|andere?|tweede|buur\p{L}+|inmiddels|sinds)\b/iu

type Name = { readonly text: string; readonly words: readonly string[]; readonly source: Passage }

/**
 * Names of the same kind that share a word with the agreement's, of which the paper says what can only be said of its own agreement: "Het
 * Akkoord Schone Beken X wordt ondertekend" in a paper on the "Akkoord Schoon Water X".
 */
export function spokenOfAsOwn(
  main: Name,
  { sentences, flow, decisions, agreement }: Facts,
  expansions: Expansions,
): Name[] {
  const [noun] = main.words
  const core = withoutHeadNoun(main.words)
  const known = new Set([agreement?.title, ...(agreement?.aliases ?? []).map(({ name }) => name)])
  if (noun === undefined || core.length < 2 || headNounOf([noun]) === null) return []
  return sentences.flatMap(({ span, block }) => {
    if (block.section === 'requested-decision' || !willBe.test(span.text) || ofOthers.test(span.text)) return []
    if (datesIn(span.text).every(({ value }) => value === null)) return []
    return [...span.text.matchAll(fullName)].flatMap((match) => {
      const words = wordsOfName(match[0], expansions)
      const other = withoutHeadNoun(words)
      const isLike = words[0] === noun && other.length > 1 && other.at(-1) === core.at(-1)
      const isAsked = decisions.some(({ text }) => text.includes(match[0]))
      if (!isLike || isShorterForm(core, other) || known.has(match[0]) || isAsked) return []
      return [
        { text: match[0], words, source: flow.passages.of(part(span, match.index, match.index + match[0].length)) },
      ]
    })
  })
}
