import { z } from 'zod'

export const isoDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/(\.\.|\d{4}(-\d{2}(-\d{2})?)?))?$/)
  .describe(
    'ISO date shortened to its precision: 2025-03-20, 2025-03, 2025; a range 2025/2026; after a day 2025-03-20/..',
  )

export const passage = z
  .object({
    document: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('sha256 of the file'),
    page: z.int().min(1).nullable().describe('null when the format has no pages'),
    line: z.int().min(1).describe('first line on that page, blank lines not counted'),
    endPage: z.int().min(1).nullable(),
    endLine: z.int().min(1).describe('last line, on endPage'),
    start: z.int().min(0).describe('offset in the stored normalised text, UTF-16 code units'),
    end: z.int().min(1).describe('offset after the last character'),
    quote: z.string().min(1).describe('text.slice(start, end)'),
  })
  .describe('The exact place in the document')

export const id = z.string().describe('names this record within this reading, e.g. party-2; stable for the same text')
export const why = z
  .string()
  .describe('what in the paper made this a proposal, in a few Dutch words: "rij 3 van tabel 1, kolomkop ‘fte’"')

export type Passage = z.infer<typeof passage>
