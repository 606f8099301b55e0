import { decodeText } from './decode-text.ts'
import { Unreadable } from './document.ts'
import { type Grid, type GridFault, GridRefused, gridLimits, gridOf } from './grid.ts'
import { gridSentence } from './grid-messages.ts'
import { readWorkbook } from './read-workbook.ts'
import { readSeparated } from './separated-text.ts'
import { withoutApostrophe } from './write-csv.ts'

/**
 * Reads a table that somebody pasted (text) or uploaded (bytes: CSV in UTF-8, UTF-16 or windows-1252, XLSX or ODS; of a
 * workbook the first visible sheet with something in it). What a file is follows from its bytes; no name says otherwise.
 * Numbers of a workbook come out as exact decimals with a comma, dates as `2025-03-20`. Never throws on what is read: a
 * table that cannot be used gives a sentence that says what to do.
 */
export async function readGrid(given: string | Uint8Array): Promise<{ grid: Grid } | { error: string }> {
  try {
    return { grid: typeof given === 'string' ? gridOfText(given) : await gridOfBytes(given) }
  } catch (error) {
    if (error instanceof GridRefused) return { error: gridSentence(error.fault, error.row) }
    if (error instanceof Unreadable) return { error: gridSentence(faultOf(error), null) }
    throw error
  }
}

function gridOfText(text: string): Grid {
  if (text.length > gridLimits.bytes) throw new GridRefused('too-large')
  const rows = readSeparated(text.replace(/^\uFEFF/, ''))
  return gridOf(
    rows.map((cells) => cells.map(withoutApostrophe)),
    null,
    [],
  )
}

const zipMark = 'PK\u0003\u0004'
const compoundMark = '\u00d0\u00cf\u0011\u00e0'

async function gridOfBytes(bytes: Uint8Array): Promise<Grid> {
  if (bytes.length > gridLimits.bytes) throw new GridRefused('too-large')
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith(zipMark)) return readWorkbook(bytes)
  if (start.startsWith(compoundMark)) {
    throw new GridRefused(Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le') ? 'encrypted' : 'old-excel')
  }
  if (/^(?:%PDF-|\{\\rtf|<)/.test(start.replace(/^ï»¿/, ''))) throw new GridRefused('wrong-type')
  return gridOfText(decodeText(bytes))
}

function faultOf({ reason }: Unreadable): GridFault {
  return reason === 'too-large' || reason === 'encrypted' || reason === 'damaged' ? reason : 'wrong-type'
}
