import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, UnderlineType } from 'docx'

/** The colours of a report in Word, as on paper. */
export const ink = {
  text: '12242B',
  soft: '40525A',
  faint: '56666D',
  rule: 'CBD5D8',
  edge: '6B7C83',
  accent: '0A5163',
  marker: 'FFE27A',
  alert: 'A3301A',
} as const

/** Sizes are in half points, room is in twentieths of a point. */
export const docxStyles = {
  styles: {
    default: {
      document: {
        run: { font: 'Arial', size: 19, color: ink.text, language: { value: 'nl-NL' } },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: { run: { size: 52, bold: true, color: ink.text }, paragraph: { spacing: { after: 80 } } },
      heading1: {
        run: { size: 30, bold: true, color: ink.text },
        paragraph: {
          spacing: { before: 440, after: 160 },
          keepNext: true,
          border: { top: { style: BorderStyle.SINGLE, size: 10, color: ink.text, space: 6 } },
        },
      },
      heading2: {
        run: { size: 22, bold: true, color: ink.text },
        paragraph: { spacing: { before: 220, after: 40 }, keepNext: true },
      },
    },
    paragraphStyles: [
      { id: 'Lead', name: 'Lead', run: { size: 26, color: ink.soft }, paragraph: { spacing: { after: 280 } } },
      {
        id: 'Fact',
        name: 'Fact',
        paragraph: {
          indent: { left: 2665, hanging: 2665 },
          spacing: { before: 40, after: 40 },
          border: {
            bottom: { style: BorderStyle.SINGLE, size: 4, color: ink.rule, space: 3 },
            between: { style: BorderStyle.SINGLE, size: 4, color: ink.rule, space: 3 },
          },
        },
      },
      {
        id: 'Caption',
        name: 'caption',
        run: { color: ink.soft },
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      },
      { id: 'Cell', name: 'Cell', run: { size: 18 }, paragraph: { spacing: { after: 0, line: 252 } } },
      { id: 'AfterTable', name: 'After table', run: { size: 8 }, paragraph: { spacing: { after: 0, line: 120 } } },
      {
        id: 'Advice',
        name: 'Advice',
        paragraph: {
          indent: { left: 170 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: ink.accent, space: 6 } },
        },
      },
      {
        id: 'Foot',
        name: 'Foot',
        run: { size: 16, color: ink.faint },
        paragraph: { rightTabStop: 9412 },
      },
    ],
    characterStyles: [
      { id: 'Soft', name: 'Soft', run: { color: ink.faint } },
      { id: 'Source', name: 'Source', run: { underline: { type: UnderlineType.THICK, color: ink.marker } } },
      {
        id: 'Sum',
        name: 'Sum',
        run: { color: ink.soft, underline: { type: UnderlineType.DOTTED, color: ink.soft } },
      },
      {
        id: 'Absent',
        name: 'Absent',
        run: { color: ink.faint, underline: { type: UnderlineType.DOTTED, color: ink.edge } },
      },
    ],
  },
  numbering: {
    config: [
      {
        reference: 'list',
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '–',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 340, hanging: 340 } } },
          },
        ],
      },
    ],
  },
} as const satisfies Partial<IPropertiesOptions>
