/** The words by which an event, its tense and its date are told. */
export const event =
  /\b(?:(?:mede)?onderteken(?:d|en|ing|t)|getekend|tekent|tekenen|stel(?:t|de|len|den)\b.{0,80}\bvast|vast(?:ge|te )?stel(?:d|ling|len)|vastgesteld|versch(?:ijnt|ijnen|enen|een)|gestuurd|sturen|verstuurd|verzonden|aangeboden|aanbieden|aanbieding|start(?:en|te|ten)?|gestart|begin(?:t|nen)|begonnen|gekozen|kiezen|opgeleverd|opleveren|oplevering|gereed|klaar|operationeel|afgerond|afronden|afronding|evaluatie|geëvalueerd|evalueren|evalueert|tussenevaluatie|eindevaluatie|gepubliceerd|publiceren|publicatie|uitgebracht|uitbrengen|gesloten|afgesloten|besloten|besluit|besluiten|besluitvorming|ingestemd|goedgekeurd|opgericht|gedaan|in gebruik|aangelegd|aanleg|geplaatst|gebouwd|herijking|herijkt|ingediend|ingesteld|voorgelegd|voorleggen|plaatsvinden|plaatsgevonden|vindt|(?:vinden|vond|vonden)(?=.*\bplaats\b)|treedt|treden|getreden|ingegaan|ingaan|gaat in|eindigt|eindigen|loopt\b.{0,40}?\baf|liep\b.{0,40}?\baf|gaat open|opent|opengesteld|sloten(?=\s(?:de|het|wij|we|zij|alle)\s)|in werking|van kracht|georganiseerd|gelanceerd|ingevoerd|invoering|bekrachtigd|gehouden|opening|geopend|(?:bewoners|informatie|inloop|slot|start|thema)(?:bijeenkomst|avond)|werkbezoek|congres|terugkoppeling|gerapporteerd|\p{L}*rapportage|genomineerd|vrijgegeven|beschikbaar|ingericht|verspreid|toegestuurd|ontvangen|ontvangt|gegund|gunning|aanbested(?:ing|en)|aanbesteed|bekendgemaakt|bekendmaking|(?:uit)?betaald|uitgekeerd|overgemaakt|gefactureerd|in rekening gebracht|openen|opende|een begin gemaakt|gelegd|opgestart|opgeheven|in bedrijf|(?:ga(?:at|an)|ging(?:en)?)\b.{0,60}?\b(?:open|dicht|online|live|digitaal|van start|de lucht in|in première))\b/iu
export const planned =
  /\b(?:zal|zullen|kan|kunnen|gaat|gaan|moet|moeten|wordt|worden|gepland|voorzien|verwacht|verwachting|beoogd|uiterlijk|streven|start|starten|vindt|vinden|treedt|verschijnt|eindigt|begint|volgt|wil|willen)\b/i
export const realised =
  /\b(?:sinds|is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden|koos|stelden?|besloot|besloten|startten?|begon|verscheen|vond|(?:onder)?tekenden?|ging|bracht|rondde|leverde|sloot|stemden?|nam|sloten)\b/i
export const auxiliary =
  /\b(?:zal|zullen|kan|kunnen|gaat|gaan|moet|moeten|wordt|worden|is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden|volgt|naar verwachting|zelfs|inmiddels|ook|dan|nu|namelijk|natuurlijk)\b\s?/gi
export const participle =
  /\b(?:vastgesteld|ondertekend|gepubliceerd|verschenen|gestart|gekozen|aangeboden|opgeleverd|afgerond|uitgebracht|verzonden|goedgekeurd|bekrachtigd|gesloten|opgericht|ingevoerd)\b/i
export const preposition =
  /(?:\b(?:op|in|per|vanaf|tussen|halverwege|uiterlijk|vóór|voor|eind|begin|medio|rond|na|sinds|omstreeks|van|d\.d\.|tot)\s)+(?:de maand |het jaar |het |de |het najaar van |het voorjaar van |de zomer van |de loop van )?$|\b(?:voorjaar|najaar|zomer|eind|begin|medio)\s(?:van\s)?$/i
/** What is only said of another text: "Dat blijkt uit de evaluatie van maart 2027". */
export const cited = /\b(?:blijkt|bleek|blijken|staat|staan|beschreven|genoemd)\b.{0,30}\b(?:uit|in)\b/i
export const published =
  /\b((?:\p{Lu}[\p{L}&-]*\s(?:(?:van|voor|en|de|het)\s){0,2}){0,4}(?:[Pp]rogramma|[Pp]lan|[Aa]kkoord|[Ss]trategie|[Vv]isie|[Nn]ota|[Aa]genda|[Rr]apport|[Aa]dvies|[Cc]onvenant|[Ww]et)(?:\s(?:(?:van|voor|en|de|het)\s){0,2}\p{Lu}[\p{L}&-]*)+)\svan\s$/u
