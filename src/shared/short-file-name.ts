const [longest, first, last] = [64, 40, 20]

/** The name of a file in a line of text; of a long one its begin and its end, which tell it from others. */
export function shortFileName(name: string): string {
  const characters = [...name]
  if (characters.length <= longest) return name
  return `${characters.slice(0, first).join('').trimEnd()}…${characters.slice(-last).join('').trimStart()}`
}
