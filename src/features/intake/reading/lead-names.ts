import { organisationNoun } from './vocabulary.ts'

const office =
  '(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\\.|[Mm]evr\\.|[Mm]w\\.|(?:[Ll]oco)?[Bb]urgemeester|[Ww]ethouder|[Pp]ortefeuillehouder|[Gg]edeputeerde|[Cc]ommissaris|[Hh]eemraad|[Dd]ijkgraaf|[Hh]oogheemraad|[Dd]irecteur|[Bb]estuurder|[Bb]estuurslid|[Rr]aadslid|[Mm]inister|[Ss]taatssecretaris|[Pp]rogrammamanager|[Vv]oorzitter)'
const between = "(?:(?:van|de|den|der|ter|ten|te|het|in|op|’t|'t)\\s){0,3}"
const place = String.raw`(?:\s(?:van|uit)\s(?:de\s|het\s)?(?:${organisationNoun}\s)?\p{Lu}[\p{L}-]*)?`

/** A person who leads something: "wethouder T. Smit van Oord", "mevrouw De Wit", "J. van Dal". */
export const personName = String.raw`(?:${office}\s(?:(?:drs?|ir|mr|prof|ing)\.\s)*(?:\p{Lu}\.\s?)*${between}\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)?${place}|(?:\p{Lu}\.\s?)+${between}\p{Lu}[\p{L}-]{2,}(?:\s\p{Lu}[\p{L}-]*)?${place})`

/** An organisation with its name, where the noun says what it is: "woningcorporatie De Linde", "GGD Oord". */
export const organisationName = String.raw`(?:(?:${organisationNoun}|\p{Lu}{2,6})\s\p{Lu}[\p{L}-]*(?:\s(?:(?:van|voor|en|de|het|in)\s){0,2}\p{Lu}[\p{L}-]*)*)`
const someone = new RegExp(String.raw`(?<![\p{L}-])(?:${personName}|${organisationName})`, 'gu')

/** The one person or organisation that a text names, and where; null when it names none or more than one. */
export function onlyOneNamed(text: string): { readonly from: number; readonly to: number } | null {
  const [first, ...others] = [...text.matchAll(someone)]
  if (first === undefined || others.some(([name]) => name !== first[0])) return null
  return { from: first.index, to: first.index + first[0].length }
}
