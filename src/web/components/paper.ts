import { html } from 'hono/html'
import { attributes, type Content, classes, type Html, link } from '../html.ts'
import { messages } from '../messages.ts'
import {
  groupLines,
  type LineGroup,
  type PaperBlock,
  type PaperLine,
  type PaperPart,
  type PassageState,
} from './paper-lines.ts'

export type PaperProps = {
  readonly blocks: readonly PaperBlock[]
  /** lines run on into paragraphs, with their numbers as a range; else every line stands on its own */
  readonly flow?: boolean | undefined
  /** page and section headings are headings of level 3 and 4; not so in an excerpt */
  readonly headings?: boolean | undefined
}

/** The text of a paper with its line numbers, and the passages that became proposals or facts. */
export function paper({ blocks, flow = true, headings = true }: PaperProps): Html {
  return html`<div class="kb-paper">${blocks.map((of) => block(of, flow, !headings))}</div>`
}

export type ExcerptProps = {
  /** name of the paper */
  readonly title: Content
  readonly subtitle?: Content | undefined
  readonly blocks: readonly PaperBlock[]
  /** the whole paper */
  readonly more?: { readonly href: string; readonly label: string } | undefined
}

/** A few lines of a paper, line by line, with the passage that is the source. */
export function excerpt({ title, subtitle, blocks, more }: ExcerptProps): Html {
  return html`<figure class="kb-excerpt"><figcaption><b>${title}</b>${
    subtitle === undefined ? null : html`<br><span class="kb-soft">${subtitle}</span>`
  }</figcaption>${paper({ blocks, flow: false, headings: false })}${more === undefined ? null : html`<p>${link(more.href, more.label)}</p>`}</figure>`
}

/** What the four kinds of passage look like. */
export function paperKey(): Html {
  const states = ['open', 'current', 'judged', 'rejected'] as const
  return html`<ul class="kb-key">${states.map((state) => html`<li><mark class="${passageClasses[state]}">${texts.states[state]}</mark></li>`)}</ul>`
}

const texts = messages.paper

function block(of: PaperBlock, flow: boolean, plain: boolean): Html {
  switch (of.kind) {
    case 'page':
      return plain ? html`<p class="kb-pageno">${of.label}</p>` : html`<h3 class="kb-pageno">${of.label}</h3>`
    case 'gap':
      return html`<p class="kb-paper__gap">${of.label}${of.more === undefined ? null : html` ${link(of.more.href, of.more.label)}`}</p>`
    case 'picture':
      return html`<p class="kb-paper__picture"><img src="${of.src}" alt="${of.alt}" width="1000" height="1414" loading="lazy"></p>`
    case 'lines':
      return lines(of.lines, flow, plain)
    case 'fold':
      return html`<details class="kb-details kb-fold"><summary>${of.label}</summary>${lines(of.lines, flow, plain)}</details>`
  }
}

function lines(all: readonly PaperLine[], flow: boolean, plain: boolean): Html {
  return html`${groupLines(all, flow).map((group) => {
    if (group.kind === 'table') return paperTable(group)
    const content = html`${numbers(group.lines, 'kb-para__n')}<span>${group.lines.map(line)}</span>`
    if (group.kind === 'paragraph') return html`<div class="kb-para">${content}</div>`
    return plain
      ? html`<p class="kb-para kb-para--head">${content}</p>`
      : html`<h4 class="kb-para kb-para--head">${content}</h4>`
  })}`
}

function line(of: PaperLine): Html {
  return html`<span${attributes({ id: of.id })}>${of.parts.map(part)}</span> `
}

function part({ text, mark, badge, href, id }: PaperPart): Html {
  const words =
    mark === undefined ? html`${text}` : html`<mark class="${passageClasses[mark]}"${attributes({ id })}>${text}</mark>`
  if (badge === undefined) return words
  const state = mark ?? 'open'
  const label = html`<span class="kb-sr">${texts.states[state]}, ${texts.proposal} </span>${badge}`
  return html`${words}${link(href, label, { class: badgeClasses[state] })}`
}

function numbers(of: readonly PaperLine[], name: string): Html {
  const [first, last] = [of[0]!.number, of.at(-1)!.number]
  return html`<span class="${name}"><span class="kb-sr">${texts.line} </span>${first === last ? first : `${first}–${last}`}</span>`
}

function paperTable({ lines: rows }: LineGroup): Html {
  const cells = rows.map((row) => splitCells(row.parts))
  const numeric = numericColumns(cells)
  return html`<table class="kb-paper__table">${rows.map(
    (row, index) =>
      html`<tr${attributes({ id: row.id })}><th scope="row" class="kb-para__n"><span class="kb-sr">${texts.line} </span>${row.number}</th>${cells[
        index
      ]!.map(
        (parts, column) => html`<td class="${classes(numeric.has(column) && 'kb-num')}">${parts.map(part)}</td>`,
      )}</tr>`,
  )}</table>`
}

/** Divides parts over the cells of a row; a passage over several cells is marked in each, its number stands in the last. */
function splitCells(parts: readonly PaperPart[]): PaperPart[][] {
  const cells: PaperPart[][] = [[]]
  for (const whole of parts) {
    const pieces = whole.text.split('\t')
    for (const [index, text] of pieces.entries()) {
      if (index > 0) cells.push([])
      const isLast = index === pieces.length - 1
      const id = index === 0 ? whole.id : undefined
      if (text !== '' || (isLast && whole.badge !== undefined)) {
        cells.at(-1)!.push({ text, mark: whole.mark, href: whole.href, id, badge: isLast ? whole.badge : undefined })
      }
    }
  }
  return cells
}

function numericColumns(rows: readonly (readonly PaperPart[])[][]): ReadonlySet<number> {
  const width = Math.max(...rows.map((row) => row.length))
  const texts = (column: number) =>
    rows.map((row) =>
      (row[column] ?? [])
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
  const isNumeric = (column: number) =>
    texts(column).some((text) => /\d/.test(text)) && texts(column).every((text) => text.length <= 18)
  return new Set(
    Array.from({ length: width }, (_, column) => column).filter((column) => column > 0 && isNumeric(column)),
  )
}

const passageClasses: Readonly<Record<PassageState, string>> = {
  open: 'kb-pass',
  judged: 'kb-pass kb-pass--yes',
  rejected: 'kb-pass kb-pass--no',
  current: 'kb-pass kb-pass--now',
}

const badgeClasses: Readonly<Record<PassageState, string>> = {
  open: 'kb-ref',
  judged: 'kb-ref kb-ref--yes',
  rejected: 'kb-ref kb-ref--no',
  current: 'kb-ref',
}
