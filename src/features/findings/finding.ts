/** How much a finding matters to who decides, from the most. */
export const severities = ['hoog', 'midden', 'laag'] as const
export type Severity = (typeof severities)[number]
