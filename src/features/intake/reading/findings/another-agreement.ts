import type { AgreementFact } from '../../facts.ts'
import { comparable } from '../vocabulary.ts'

/** Every name of the agreement of the paper, to compare with. */
export function nameOfAgreement(agreement: AgreementFact | null): string {
  return comparable([agreement?.title ?? '', ...(agreement?.aliases ?? []).map(({ name }) => name)].join(' '))
}

const instrument =
  /(?<!\p{L})(\p{L}*)(overeenkomst|akkoord|convenant|verklaring|deal|pact|manifest|programma|plan|agenda|protocol)\b/giu

/** Names another agreement than that of the paper: by a name of its own, or as another kind of thing. */
export function isOfAnother(text: string, own: string): boolean {
  return [...text.matchAll(instrument)].some(([name, before, noun]) => {
    const isNamed = /^\p{Lu}/u.test(name!) && before !== ''
    return isNamed ? !own.includes(comparable(name!)) : !own.includes(noun!.toLowerCase())
  })
}
