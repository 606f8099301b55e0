/** Texts about how a paper was read: Dutch, B1. */
export const readingNotices = {
  scan: (hasPictures: boolean) => ({
    title: 'Dit stuk is een scan',
    text: `Het bestand heeft geen tekstlaag. Wij hebben er daarom niets in gelezen en stellen niets voor. ${hasPictures ? 'Bij het stuk staan de bladzijden als beeld. ' : ''}Vraag de afzender om het oorspronkelijke bestand, of laat er tekstherkenning (OCR) op los en lees het opnieuw in.`,
  }),
  scannedPages: (pages: readonly number[]) => ({
    title: `${these(pages)} ${pages.length === 1 ? 'heeft' : 'hebben'} geen tekst die wij kunnen lezen`,
    text: 'Zo is het bij een scan. Wij tonen het beeld; wat erop staat, zit niet in de voorstellen. Kijk zelf of er iets op staat dat telt.',
  }),
  tooLargePages: (pages: readonly number[]) => ({
    title: `${these(pages)} ${pages.length === 1 ? 'is een beeld dat' : 'zijn beelden die'} wij niet kunnen lezen en niet kunnen tonen`,
    text: 'Zo is het bij een scan die te groot is. Open bij het stuk het bestand dat je inlas en kijk zelf wat er staat, of vraag de afzender om een kleinere scan.',
  }),
  damagedPages: (pages: readonly number[]) => ({
    title: `${these(pages)} ${pages.length === 1 ? 'is' : 'zijn'} beschadigd en niet gelezen`,
    text: 'De andere bladzijden zijn wel gelezen. Wat op deze stond, zit niet in de voorstellen. Vraag de afzender om een nieuw bestand en lees dat in.',
  }),
  lostPart: {
    title: 'Een deel van het bestand is beschadigd en niet gelezen',
    text: 'De tekst zelf is wel gelezen. Voetnoten of nummers van lijsten kunnen ontbreken. Vraag de afzender om een nieuw bestand.',
  },
  notDutch: {
    title: 'Dit stuk is niet in het Nederlands',
    text: 'Wij lezen alleen Nederlands. Daarom stellen wij alleen bedragen uit tabellen voor, en wat een datum heeft. De rest moet je zelf lezen.',
  },
  picture: (page: number) => `Beeld van bladzijde ${page}; deze bladzijde heeft geen tekst die wij kunnen lezen`,
  pictureTooLarge: 'Het beeld van deze bladzijde kunnen wij niet tonen: het is te groot.',
  originalFile: 'Open het bestand dat je inlas',
  damagedPage: 'Deze bladzijde is beschadigd en niet gelezen.',
} as const

/** "Bladzijde 3", "De bladzijden 3, 5 tot en met 9 en 12". */
function these(pages: readonly number[]): string {
  const runs = runsOf(pages).map(([first, last]) => {
    if (first === last) return `${first}`
    return last === first + 1 ? `${first} en ${last}` : `${first} tot en met ${last}`
  })
  if (pages.length === 1) return `Bladzijde ${pages[0]}`
  return `De bladzijden ${new Intl.ListFormat('nl', { type: 'conjunction' }).format(runs)}`
}

function runsOf(pages: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run !== undefined && page === run[1] + 1) run[1] = page
    else runs.push([page, page])
  }
  return runs
}
