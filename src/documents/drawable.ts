import type { HasGlyph } from './font-characters.ts'
import { plainText } from './plain-text.ts'

/** Stands for a character that the font does not have. */
const unknownCharacter = '□'

/** A text as a font can draw it, on paper. */
export type Drawable = { readonly text: string; readonly unknown: boolean }

/**
 * Makes a text fit to be drawn in one font: a character that it lacks becomes □, what is no character at all falls away,
 * and a word without end may be broken. A file may then say that it holds no empty drawings.
 */
export function drawable(text: string, hasGlyph: HasGlyph): Drawable {
  const clean = plainText(text).replace(silent, '')
  const drawn = clean.replace(/./gsu, (character) =>
    hasGlyph(character.codePointAt(0)!) ? character : unknownCharacter,
  )
  return { text: drawn.replace(longWord, '$&\u200b'), unknown: drawn !== clean }
}

/** Joiners, selectors, direction marks: nothing to draw. They would also turn the words around them about. */
const silent = /\p{Default_Ignorable_Code_Point}/gu
/** As many characters as fit in the narrowest column; the space it may break at has no width. */
const longWord = /[^\s\u00a0-]{26}(?=[^\s\u00a0-]{4})/gu
