import { textSumDiffers } from '../contradiction-messages.ts'
import { correctTextSum } from '../correction-messages.ts'
import type { Sentence } from '../sentences.ts'
import { part } from '../span.ts'
import { type Facts, type Finding, finding } from './finding.ts'
import { figuresIn, type TextFigure } from './text-figures.ts'

/** Sentences that state a total and all of its parts: "in totaal € 100: € 60 voor … en € 40 voor …". */
export function textSumFindings({ sentences, flow }: Facts): Finding[] {
  return sentences.flatMap((sentence) => {
    const sum = sumIn(sentence)
    if (sum === null) return []
    const { total, parts } = sum
    const [stated, added] = [total.amounts[0]!, parts.reduce((all, { amounts }) => all + amounts[0]!, 0)]
    const room = [total, ...parts].reduce((most, { amounts, tolerance }) => most + amounts[0]! * tolerance, 0)
    if (Math.abs(stated - added) <= room || Math.abs(stated - added) > stated / 2) return []
    const at = flow.passages.of(part(sentence.span, total.start, total.end))
    const all = parts.map(({ start, end }) => flow.passages.of(part(sentence.span, start, end)))
    const words = textSumDiffers(total.text, total.unit, added)
    const correction = correctTextSum(total.unit, added, { text: total.text, at })
    return [finding(`${total.unit}-sum`, 'hoog', false, words, [at, ...all], correction)]
  })
}

type Sum = { readonly total: TextFigure; readonly parts: readonly TextFigure[] }

const before = /\b(?:in totaal|totale?|totaal(?:bedrag)?|samen|gezamenlijk|tezamen)\b[^€]*$/i
const divides =
  /^[^€]{0,60}?(?::|\b(?:bestaat uit|bestaande uit|te weten|namelijk|verdeeld (?:in|over)|opgebouwd uit|onderverdeeld in))\s/i
const addsUp =
  /\b(?:samen|in totaal|tezamen|totaal|bij elkaar|opgeteld)\s(?:is dat |dus |komt dat op |komt neer op )?$/i
const partly =
  /\b(?:waarvan|onder meer|onder andere|bijvoorbeeld|zoals|deels|daarnaast|rest|overige?|per (?:inwoner|gemeente|partij|woning))\b/i

/** Three amounts or more of one unit, of which the first or the last is said to be the sum of the others. */
function sumIn({ span, block }: Sentence): Sum | null {
  if (block.kind === 'cells' || partly.test(span.text)) return null
  const figures = figuresIn(span.text)
  const isPlain = figures.every(({ unit, amounts, perYear }) => {
    return unit === figures[0]!.unit && amounts.length === 1 && perYear === figures[0]!.perYear
  })
  if (figures.length < 3 || !isPlain) return null
  const [first, last] = [figures[0]!, figures.at(-1)!]
  if (before.test(span.text.slice(0, first.start)) && divides.test(span.text.slice(first.end, figures[1]!.start + 1)))
    return { total: first, parts: figures.slice(1) }
  const between = span.text.slice(figures.at(-2)!.end, last.start)
  return addsUp.test(between) || addsUp.test(`${between} `) ? { total: last, parts: figures.slice(0, -1) } : null
}
