import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'

/** An icon beside its word; never alone. */
export function icon(name: IconName): Html {
  return html`<svg class="kb-icon" aria-hidden="true" focusable="false" viewBox="0 0 16 16"><use href="#i-${name}"/></svg>`
}

/** The drawings every page carries once: the icons, and the hatch of what is not yet firm. */
export function sprite(): Html {
  return drawings
}

const shapes = {
  check: '<path d="M2.5 8.5 6.3 12.3 13.5 4.2"/>',
  cross: '<path d="M3.5 3.5l9 9m0-9l-9 9"/>',
  pen: '<path d="M2.5 13.5l.8-3.4 7.6-7.6 2.6 2.6-7.6 7.6zM9 4.4l2.6 2.6"/>',
  high: '<path d="M8 2.2 14.6 13.6H1.4z"/><path d="M8 6.6v3.2M8 11.9v.1"/>',
  mid: '<path d="M8 1.6 14.4 8 8 14.4 1.6 8z"/>',
  low: '<circle cx="8" cy="8" r="5.6"/>',
  clock: '<circle cx="8" cy="8" r="6.2"/><path d="M8 4.4V8l2.6 1.8"/>',
  arrow: '<path d="M2 8h11M9 3.8 13.2 8 9 12.2"/>',
  question: '<path d="M4.8 5.6a3.2 3.2 0 1 1 4.9 2.7C8.5 9 8 9.5 8 10.6M8 13.6v.1"/>',
  dash: '<path d="M3 8h10"/>',
} as const

export type IconName = keyof typeof shapes

const symbols = Object.entries(shapes)
  .map(([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shape}</symbol>`)
  .join('')

const hatch =
  '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="kb-ink-hatch-ground" width="5" height="5"/><line class="kb-ink-hatch-line" x1="0" y1="0" x2="0" y2="5"/></pattern>'

const drawings = raw(
  `<svg class="kb-sprite" aria-hidden="true" focusable="false"><defs>${hatch}</defs>${symbols}</svg>`,
)
