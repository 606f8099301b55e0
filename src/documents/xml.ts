/** The text as it stands in XML, between tags and in attributes. The controls that XML cannot hold are for the caller to leave out. */
export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
