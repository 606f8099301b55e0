/** An amount of something else than the line in the table: a part of it, a change of it, or beside it. */
const other =
  /\b(?:extra|daarnaast|daarbovenop|bovenop|aanvullend\p{L}*|eenmalig\p{L}*|subsidie|lening|boete|stijg\p{L}*|daal\p{L}*|verhog\p{L}*|verlag\p{L}*|meer dan|minder dan|waarvan|per (?:inwoner|woning|huishouden|hectare|uur|maand|stuk|dag|kilometer|meter|deelnemer|gemeente|partij)|elk\p{L}* (?:gemeente|partij)|eerder\p{L}*|vorig\p{L}*|tot nu toe|destijds|afgelopen|maximaal|minimaal|hoogstens|hooguit|ten hoogste|helft|kwart|(?<!grootste )deel van|aandeel|gedeelte|rest|resterend\p{L}*|verschil|tekort|overschot|reserve\p{L}*|omzet|volume|besparing|bespaart|opbrengst\p{L}*|inkomsten|schade|in plaats van|niet (?:in|opgenomen|begrepen|meegeteld|meegenomen)|buiten (?:de|deze) (?:tabel|bedragen|bijdragen)|tussen de|of|zou(?:den)?)\b|\bkost(?:en)? (?:de |het |onze )?(?:gemeente|provincie|waterschap|hoogheemraadschap)\b/iu

/** Whether a text tells of another amount than what somebody brings in or something costs. */
export function isOfOtherAmount(text: string): boolean {
  return other.test(withoutCover(text))
}

/** "Te dekken uit de reserve Groen" tells where the same amount comes from. */
function withoutCover(text: string): string {
  return text.replace(/\b(?:uit|ten laste van) (?:de|het|onze|haar|zijn) (?:\p{L}+ ){0,2}\p{L}*reserve\b/giu, '')
}
