import type { PaperFact } from '../facts.ts'
import { type Found, labelOf, type Top, titleLabel } from './paper-form.ts'
import { part } from './span.ts'

/** What kind of paper the words at the top say it is. */
export function kindIn(top: Top): Found<Kind> | null {
  for (const line of top.lines) {
    if (line.text.length > 120 || titleLabel.test(labelOf(line.text) ?? '')) continue
    for (const [value, pattern] of kinds) {
      const match = pattern.exec(line.text)
      if (match !== null) return { value, span: part(line, match.index, match.index + match[0].length), label: null }
    }
  }
  return kindOfSubject(top)
}

/** "Onderwerp: Raadsbrief voortgang …": where nothing else says what it is. */
function kindOfSubject(top: Top): Found<Kind> | null {
  for (const { name, value } of top.labels) {
    const word = titleLabel.test(name)
      ? /^(?:raads|staten|college)?(?:informatie)?(?:brief|memo|nota)\b/i.exec(value.text)
      : null
    if (word !== null) return { value: 'mededeling', span: part(value, 0, word[0].length), label: name }
  }
  return null
}

/** Whether a text names a kind of paper. */
export function namesKind(text: string): boolean {
  return kinds.some(([, pattern]) => pattern.test(text))
}

type Kind = NonNullable<PaperFact['kind']>

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['bespreekstuk', /\bbespreekstuk(?:ken)?\b/i],
  ['hamerstuk', /\bhamerstuk(?:ken)?\b/i],
  [
    'raadsvoorstel',
    /\braadsvoorstel\b|\b(?:voorstel|advies) (?:aan|voor) de (?:gemeente)?raad\b|\binitiatiefvoorstel\b/i,
  ],
  ['statenvoorstel', /\bstatenvoorstel\b|\bvoorstel aan (?:de )?provinciale staten\b/i],
  [
    'collegeadvies',
    /\bcollege(?:advies|voorstel|nota|besluit)\b|\bb ?& ?w[- ]?(?:advies|voorstel|nota)\b|\b(?:advies|voorstel|nota|notitie) (?:aan|voor) (?:het )?college\b|\b(?:oplegnotitie|oplegger|adviesnota) (?:aan |voor )?(?:het )?(?:college|b ?& ?w)\b|\bburgemeester en wethouders\b.*\b(?:advies|voorstel)\b|\b(?:advies|voorstel|nota) (?:aan|voor) (?:het college van )?burgemeester en wethouders\b/i,
  ],
  [
    'ab-voorstel',
    /\bAB-?(?:voorstel|stuk|advies)\b|\b(?:voorstel|agendapunt|advies|nota|notitie|oplegnotitie|oplegger) (?:aan|voor|van) (?:het )?(?:algemeen bestuur|AB)\b/i,
  ],
  [
    'db-voorstel',
    /\bDB-?(?:voorstel|stuk|advies)\b|\b(?:voorstel|agendapunt|advies|nota|notitie|oplegnotitie|oplegger) (?:aan|voor|van) (?:het )?(?:dagelijks bestuur|DB)\b/i,
  ],
  ['ingekomen-stuk', /\bingekomen stuk(?:ken)?\b/i],
  ['ter-kennisname', /\bter kennis(?:name|neming)\b/i],
  ['mededeling', /\bmededeling\b|\b(?:raads|staten|collega)?informatiebrief\b|\binformatienota\b|\bmemo\b/i],
]
