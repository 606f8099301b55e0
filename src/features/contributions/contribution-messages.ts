/** Texts of the ledger: Dutch, B1. */
export const contributionMessages = {
  notStated: 'niet vermeld',
  needsMandate:
    'Een toezegging of begroting heeft een mandaat nodig. Geef aan op welk besluit of welke persoon zij steunt.',
  wrongPurpose: 'Een bijdrage aan een thema heeft een thema nodig, en een andere bijdrage heeft er geen.',
} as const
