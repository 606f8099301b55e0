/** What a body can do, in the words between its name and a date. */
export const verb =
  'deed|deden|doet|tekenen|tekent|ondertekenen|ondertekent|praat|praten|praatte|praatten|overlegt|overlegde|overleggen|debatteert|debatteerde|beraadslaagt|bekijkt|bekeek|toetst|toetste|beoordeelt|beoordeelde|ontvangt|ontving|vergaderden|vergaderen|stemmen|stemden|steunt|steunde|onderschreef|onderschrijft|keurde|keurt|accordeerde|accordeert|verleende|verleent|liet|laat|mag|moet|kan|zal|wil|wilde|had|bevestigde|bevestigt|reageerde|reageert|bracht|brengt|rondde|agendeert|agendeerde|evalueert|evalueerde|rapporteert|begon|startte|start|koos|kreeg|leverde|levert|werkte|werkt|vond|vindt|trof|treft|sloot|sluit|tekende|tekent|maakte|maakt|nodigde|gehoord|zegt|zeggen|komt|komen|kwam|kwamen|houdt|houden|hield|heeft|hebben|is|zijn|was|waren|werd|werden|wordt|worden|besprak|bespreekt|bespreken|behandelt|behandelde|behandelen|besluit|besloot|besluiten|neemt|nam|nemen|stelt|stelde|adviseert|adviseerde|stemt|stemde|koos|kiest|vergadert|vergaderde|buigt|boog|bekrachtigt|bekrachtigde|concludeerde|gaf|geeft|ging|kreeg|sprak|spreekt|vroeg|ziet|zag'
/** What is no word of the name of a body. */
export const notOfBody = new RegExp(
  `^(?:${verb}|vóór|sinds|vanaf|rond|uiterlijk|besluiten|brief|voorstel|advies|nota|verslag|notulen|stuk|memo|gehad|gehouden|positief|negatief|akkoord|unaniem|over|(?:daar|hier|er)(?:over|mee|in|aan|bij|door|voor)|met|om|te|dat|die|in|door|voor|op|de|het|een|er|nog|ook|aan|bij)$`,
)
/** What the name of a body does not go on before. */
export const stops =
  /^(?:haar|hun|zijn|uw|ons|de|het|een|in|op|bij|aan|van|door|na|voor|met|tijdens|binnen|die|dat|en|is|zijn|werd|wordt|ook|eerder|er|als|om|uit|tot|onze|dit|deze|daarna|vervolgens|alleen|onder|daarom|hierna|verslag|notulen|besluitenlijst)$/i
