/** The content type of a file to keep. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

/**
 * The header that makes an answer a file to keep under this name, whatever the name holds: letters of ASCII for who knows
 * no better, and the whole name beside it. Source: RFC 6266 and RFC 8187.
 */
export function attachment(stem: string, extension: string): string {
  const bare = safeName(stem)
  const letters = bare
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .-]/g, '-')
  const [name, plain] = [`${bare}.${extension}`, `${safeName(letters)}.${extension}`]
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${whole}`}`
}

/** Without what a file system reads as something else than a name; short enough for every one of them. */
function safeName(text: string): string {
  const bare = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}\ufffd]/gu, '')
    .replace(/[\s/\\:*?"<>|]+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...bare].slice(0, 80).join('').trim() || 'bestand'
}
