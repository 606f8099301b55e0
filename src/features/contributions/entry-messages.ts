/** Texts of the pages where people enter contributions: Dutch, B1. */
export const entryMessages = {
  grounds: {
    mandate: 'Mandaat',
    mandateHint: 'Het besluit of de persoon die dit toestaat. Een toezegging of begroting kan niet zonder.',
    mandateNeeded: 'Kies het mandaat waarop dit steunt. Een toezegging of begroting kan niet zonder.',
    mandates: { none: 'Geen mandaat', existing: 'Een mandaat dat al in dit akkoord staat', added: 'Een nieuw mandaat' },
    chooseMandate: 'Kies een mandaat',
    mandateMissing: 'Kies een mandaat uit de lijst, of vul een nieuw mandaat in.',
    description: 'Welk besluit of welke persoon',
    descriptionHint: 'Bijvoorbeeld: besluit van het algemeen bestuur van 12 maart 2025.',
    descriptionMissing: 'Schrijf welk besluit of welke persoon dit toestaat.',
    validFrom: 'Geldt vanaf',
    validTo: 'Laatste dag',
    validToHint: 'Leeg zolang het mandaat geldt.',
    reason: 'Reden',
    reasonHint: 'Waarom je dit invoert. Wie later kijkt, leest dit bij het bedrag.',
  },
  day: {
    hint: 'Bijvoorbeeld 20 maart 2025 of 20-3-2025.',
    missing: 'Vul een dag in, bijvoorbeeld 20 maart 2025.',
    open: 'Noem een dag die vaststaat, bijvoorbeeld 20 maart 2025.',
  },
} as const
