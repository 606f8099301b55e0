/** The Dutch sentences of the findings that set a paper beside the register, at B1. */

type Words = { readonly title: string; readonly sentence: string }

export function titleDiffers(inPaper: string, official: string): Words {
  return {
    title: 'Het stuk gebruikt een andere titel dan het register',
    sentence: `Het stuk noemt het akkoord “${inPaper}”, maar de titel in het register is “${official}”.`,
  }
}

export function termDiffers(inPaper: string, known: string): Words {
  return {
    title: 'De looptijd is een andere dan in het register',
    sentence: `Volgens het stuk loopt het akkoord over ${inPaper}, maar in het register staat ${known}.`,
  }
}

/** `inPaper` and `known` are the words that differ: a percentage, a year or a part of the subject. */
export function goalDiffers(goal: string, inPaper: string, known: string): Words {
  return {
    title: `Een doel wijkt af van het register: ${inPaper} of ${known}`,
    sentence: `Bij het doel “${goal}” zegt het stuk ${inPaper}, maar in het register staat ${known}.`,
  }
}

export function instrumentYearDiffers(name: string, inPaper: string, known: string): Words {
  return {
    title: `${name}: andere jaren dan in het register`,
    sentence: `Het stuk zet bij “${name}” ${inPaper}, maar in het register staat ${known}.`,
  }
}

export function instrumentNameDiffers(inPaper: string, known: string): Words {
  return {
    title: 'Een naam wijkt af van het register',
    sentence: `Het stuk noemt “${inPaper}”, maar in het register heet dit “${known}”.`,
  }
}

export const registerFindingsMessages = {
  /** what the places of the register are called; `name` is the agreement's, in short */
  places: {
    agreement: (name: string) => `register: ${name}`,
    goals: (name: string) => `register: doelen van ${name}`,
    instruments: (name: string) => `register: samenhang van ${name}`,
  },
  percentage: (value: number) => `${String(value).replace('.', ',')}%`,
  quoted: (text: string) => `“${text}”`,
} as const
