/** "ABC-vergadering" is a meeting of the ABC; "raadsvergadering" is a word of its own. */
export function bare(body: string): string {
  return body
    .replace(/^(?:eerst)?(?:volgende|komende|vorige|eerste|laatste|reguliere)\s(?=\p{L}+\s)/u, '')
    .replace(/^(\p{Lu}[\p{L}&]*)-(?:vergadering|overleg)$/u, '$1')
    .replace(/^(?:[Bb]ehandeling|[Bb]espreking|[Bb]esluitvorming|[Bb]esluit|[Vv]aststelling)\s(?=\p{L})/u, '')
    .replace(/^[Vv]ergadering (?:van )?(?:de |het )?(?=\p{L})/u, '')
}

/** Words that only look like a body, and a body in a promise of what it will get. */
export function isNoBody(body: string, sentence: string): boolean {
  if (
    body.includes('\t') ||
    /^(?:(?:uw|onze|ons|hun|haar|zijn|openbare|besloten|digitale|fysieke|gezamenlijke)\s)+(?:vergadering|overleg|bijeenkomst|zitting)$/i.test(
      body,
    ) ||
    /^(?:[Ee]erste|tweede|derde|[Vv]olgende?|[Ee]erstvolgende?|[Vv]orige?|laatste)\s\p{L}+$/u.test(body)
  )
    return true
  return (
    /\bzeg(?:t|gen)\b.{0,200}\btoe\b|\bgelezen (?:het|de)\b/i.test(sentence) || /\b(?:verwacht|kent|vraagt)$/.test(body)
  )
}
