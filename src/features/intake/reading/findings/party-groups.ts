import { constituencies, umbrellas } from '../vocabulary.ts'

/** Whether a party is a government. */
export function isGovernment(party: string): boolean {
  return (
    /\b(?:gemeenten?|provincies?|waterschap(?:pen)?|hoogheemraadschap(?:pen)?|ministeries?|rijksoverheid|rijk|omgevingsdienst(?:en)?|veiligheidsregio|rijkswaterstaat)\b/i.test(
      party,
    ) ||
    umbrellas
      .slice(0, 4)
      .flat()
      .some((umbrella) => party.split(/[\s/,-]+/).includes(umbrella))
  )
}

/** Whether a party stands for several: "de gemeenten", and not "de Bond van Gemeenten". */
export function isGroup(party: string): boolean {
  return (
    !/^(?:de )?(?:bond|vereniging|unie|koepel|verbond|federatie|platform|stichting|coöperatie|samenwerkingsverband)\s/i.test(
      party,
    ) &&
    /(?:gemeenten|provincies|schappen|ministeries|diensten|corporaties|bedrijven|coöperaties|instellingen|beheerders|ondernemers)\b/i.test(
      party,
    ) &&
    constituencies.test(party)
  )
}
