import type { AgreementFact } from '../facts.ts'
import {
  type Candidate,
  isOfMore,
  keyOf,
  namesIn,
  plainNamesIn,
  plansIn,
  sameCore,
  shoutedNames,
} from './agreement-candidates.ts'
import { citedNames, definedNames, introducedNames, isOfSameTerm, isOtherNoun } from './agreement-names.ts'
import { termOf } from './agreement-term.ts'
import { barelyNamed, goesOnAs, type Name, nounAlone, partOfOtherName, variantsOf } from './agreement-variants.ts'
import type { Flow } from './flow.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './span.ts'
import { comparable } from './vocabulary.ts'
import { nameWhys } from './why-messages.ts'

/** The agreement the paper is about, with its other names and its term. Null when the paper names none. */
export function agreementOf(flow: Flow, sentences: readonly Sentence[], title: Span | null): AgreementFact | null {
  const proper = [...titleLines(flow, title), ...headingLines(flow), ...sentences].flatMap((sentence) => [
    ...namesIn(sentence),
    ...shoutedNames(sentence),
  ])
  const names = [
    () => proper,
    () => [...proper, ...sentences.flatMap(plainNamesIn)],
    () => (sentences.some(isOfMore) ? [...proper, ...plansIn(titleLines(flow, title), sentences)] : proper),
  ]
    .map((choose) => choose())
    .find((found, index) => index === 2 || found.some(({ weight }) => weight > 1))!
  const best = mainOf(names)
  const main = best === null ? null : inSmallLetters(withYears(best, names), names)
  if (main === null) return null
  const key = keyOf(main.core)
  const isRenamed = renamedIn(names, main)
  const same = [
    ...names.filter(
      (name) =>
        key !== null &&
        comparable(name.core).split(' ').includes(key) &&
        (isRenamed(name) || !isEarlier(name, main)) &&
        !isHead(name) &&
        !partOfOtherName.test(name.before.replace(/\p{Lu}\p{L}*\s$/u, '')),
    ),
    ...variantsOf(sentences, key).filter(
      ({ span }) => !isOtherNoun(span.text, main.span.text) && goesOnAs(span.text, main.core),
    ),
    ...barelyNamed(sentences, main),
    ...nounAlone(sentences, main),
    ...[...introducedNames(sentences, main.span), ...definedNames(sentences, main.span), ...citedNames(sentences)].map(
      (span) => ({
        span,
        core: span.text,
        weight: 0,
      }),
    ),
  ]
  const aliases = distinct(same, main, names.filter(isHead))
  const term = termOf(sentences, main.span)
  return {
    id: 'agreement-1',
    why: whyOf(main, names),
    title: main.span.text,
    aliases: aliases.map(({ span }) => ({ name: span.text, source: flow.passages.of(span) })),
    term: term?.value ?? null,
    termSource: term === null ? null : flow.passages.of(term.span),
    source: flow.passages.of(main.span),
  }
}

/** The title of the paper, which can run over two lines; and a title that comes back at the head of every page. */
function titleLines({ furniture }: Flow, title: Span | null): Sentence[] {
  const seen = new Set<string>()
  const repeated = furniture.filter(({ text }) => text.length > 11 && !seen.has(text) && seen.add(text)).slice(0, 3)
  return [...(title === null ? [] : [title]), ...repeated].map((span) => ({
    span,
    index: 0,
    block: { kind: 'paragraph', span, marker: null, lines: [], section: null, heading: null },
  }))
}

/** Headings can name it too: "3. Voortgang Convenant Heldere Sloot". */
function headingLines({ blocks }: Flow): Sentence[] {
  return blocks.filter(({ kind }) => kind === 'heading').map((block) => ({ span: block.span, index: 0, block }))
}

function whyOf({ core, weight, block }: Candidate, names: readonly Candidate[]): string {
  if (weight === 4) return nameWhys.decided(block)
  if (weight >= 3) return nameWhys.atTop
  return nameWhys.repeated(names.filter((name) => sameCore(name.core, core)).length)
}

/** A line above the first heading that is nothing but the name: the paper's title, and no other name. */
function isHead({ block, span }: Candidate): boolean {
  return block.section === null && block.span.text === span.text
}

/** "volgt op de Intentieverklaring X": another agreement of almost the same name, which the paper's own may come after. */
function isEarlier({ span, before }: Candidate, main: Candidate): boolean {
  const noun = (name: Span) => name.text.split(' ')[0]!.toLowerCase()
  return isOtherNoun(span.text, main.span.text) || (noun(span) !== noun(main.span) && comesAfter.test(before))
}

/** Whether a name is that of the agreement under another noun, which the paper gives with its years once. */
function renamedIn(names: readonly Candidate[], main: Candidate): (name: Name) => boolean {
  const own = bareForm(main)
  const forms = new Set(names.filter(({ span }) => isOfSameTerm(span.text, main.span.text)).map(bareForm))
  return (name) => bareForm(name) !== own && forms.has(bareForm(name)) && !/\b(?:19|20)\d{2}$/.test(name.span.text)
}

/** A name to compare with, without its years. */
function bareForm({ span }: Name): string {
  return comparable(span.text).replace(/(?: (?:19|20)\d{2})+$/, '')
}

const comesAfter =
  /\b(?:vervolg op|volg(?:t|en) op|vervang(?:t|en)|ter vervanging van|voort (?:uit|op)|voortbouwend op|uitwerking van|invulling (?:van|aan)|opvolger van)\s(?:de\s|het\s|een\s|eerdere\s)*$/i

/** The name in the requested decision goes first, then the one at the top; then the one that comes back most. */
function mainOf(names: readonly Candidate[]): Candidate | null {
  const first = names.reduce((most, { weight }) => Math.max(most, weight), 0)
  const candidates = names.filter(({ weight }) => weight === first)
  const counts = Map.groupBy(names, ({ core }) => keyOf(core) ?? comparable(core))
  const countOf = (name: Name) => counts.get(keyOf(name.core) ?? comparable(name.core))!.length
  if (first <= 1 && candidates.every((name) => countOf(name) < 2)) return candidates.find(isConcluded) ?? null
  const ranked = [...candidates].sort((a, b) => countOf(b) - countOf(a) || b.span.text.length - a.span.text.length)
  const best = ranked[0]
  if (best === undefined) return null
  const key = keyOf(best.core)
  const fuller = candidates.filter(
    (name) => key !== null && keyOf(name.core) === key && !isOtherNoun(name.span.text, best.span.text),
  )
  return [...fuller].sort((a, b) => b.span.text.length - a.span.text.length)[0] ?? best
}

/** "Zij sloten daarvoor de Samenwerkingsovereenkomst X 2025-2028": named once, by who made it. */
function isConcluded({ before }: Candidate): boolean {
  return /^(?:Zij|Wij|We|Ze|Partijen|Daarvoor|Daartoe|Daarom)\b.{0,60}\b(?:sloten|sluiten|gesloten|tekenden|ondertekenden|tekenen|ondertekenen)\b.{0,40}$/.test(
    before,
  )
}

/** The same name with its years, when the paper gives it with one term only: "Fietspact Holland" is the "Fietspact Holland 2026-2027". */
function withYears(best: Candidate, names: readonly Candidate[]): Candidate {
  if (/\b(?:19|20)\d{2}\b/.test(best.span.text)) return best
  const bare = comparable(best.span.text)
  const dated = names.filter(
    ({ span, before, ...name }) =>
      bareForm({ span, ...name }) === bare &&
      span.text !== best.span.text &&
      !comesAfter.test(before) &&
      /\d$/.test(span.text),
  )
  const forms = new Set(dated.map(({ span }) => comparable(span.text)))
  return forms.size === 1 ? { ...dated[0]!, weight: best.weight } : best
}

/** A title in capitals stands in the text as one writes it. */
function inSmallLetters(main: Candidate, names: readonly Candidate[]): Candidate {
  const { text } = main.span
  const same = names.find(({ span }) => span.text !== text && comparable(span.text) === comparable(text))
  return text === text.toUpperCase() && same !== undefined ? { ...same, weight: main.weight, block: main.block } : main
}

/** Each other name once; a name inside a longer one at the same place is not another. */
function distinct(names: readonly Name[], main: Name, heads: readonly Name[]): Name[] {
  const seen = new Set([comparable(main.span.text)])
  const taken = new Set([main, ...heads].flatMap(({ span }) => span.at))
  const found: Name[] = []
  for (const name of names) {
    if (name.span.at.some((offset) => taken.has(offset))) continue
    for (const offset of name.span.at) taken.add(offset)
    const form = comparable(name.span.text)
    const earlier = found.findIndex((other) => comparable(other.span.text) === form)
    if (earlier >= 0 && /^\p{Lu}/u.test(name.span.text) && /^\p{Ll}/u.test(found[earlier]!.span.text))
      found[earlier] = name
    if (seen.has(form)) continue
    seen.add(form)
    found.push(name)
  }
  return found
}
