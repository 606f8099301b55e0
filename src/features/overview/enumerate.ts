import { overviewMessages as texts } from './overview-messages.ts'

/** `A`, `A en B`, `A, B en C` */
export function enumerate(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${texts.and} ${names.at(-1)}`
}
