/** "ABC-vergadering" is a meeting of the ABC; "raadsvergadering" is a word of its own. */
export function bare(body: string): string {
  return body
    .replace(/^(?:eerst)?(?:volgende|komende|vorige|eerste|laatste|reguliere)\s(?=\p{L}+\s)/u, '')
    .replace(/^(\p{Lu}[\p{L}&]*)-(?:vergadering|overleg)$/u, '$1')
    .replace(/^(?:[Bb]ehandeling|[Bb]espreking|[Bb]esluitvorming|[Bb]esluit|[Vv]aststelling)\s(?=\p{L})/u, '')
    .replace(/^[Vv]ergadering (?:van )?(?:de |het )?(?=\p{L})/u, '')
}

/** "Vakcollege X" is a school, where people may meet. */
const school = /^(?!bestuurs|deel|gemeente|regio|provincie)\p{L}{2,}college(?:\s|$)/iu

/** Words that only look like a body, and a body in a promise of what it will get. */
export function isNoBody(body: string, sentence: string): boolean {
  if (
    body.includes('\t') ||
    school.test(body) ||
    /^(?:(?:uw|onze|ons|hun|haar|zijn|openbare|besloten|digitale|fysieke|gezamenlijke)\s)+(?:vergadering|overleg|bijeenkomst|zitting)$/i.test(
      body,
    ) ||
    /^(?:[Ee]erste|tweede|derde|[Vv]olgende?|[Ee]erstvolgende?|[Vv]orige?|laatste)\s\p{L}+$/u.test(body)
  )
    return true
  return (
    (/^(?:colleges|besturen|raden)(?:\s|$)/i.test(body) && /\b(?:onder)?tekenen\b/i.test(sentence)) ||
    /\bzeg(?:t|gen)\b.{0,200}\btoe\b|\bgelezen (?:het|de)\b/i.test(sentence) ||
    /\b(?:verwacht|kent|vraagt)$/.test(body)
  )
}

/** What the first cell of a row says that a body does, in the next cell: "Bespreking | commissie | 12 maart 2027". */
export const isAct =
  /^(?:(?:te |ter )?(?:be(?:spreking|sproken|spreken|handel\p{L}*|sluit\p{L}*|krachtig\p{L}*)|vastste\p{L}*|advies|adviser\p{L}*|instemm\p{L}*|kennisname|voorgelegd|agendering|geagendeerd)|voor$|aan$|vergadering$|overleg$)/iu

/** Before a date: what is to be done by then is no meeting. */
export const deadline = /(?:^|\s)(?:uiterlijk(?:\sop)?|voor|vóór)\s$/i
