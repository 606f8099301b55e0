/**
 * Helps a reader who judges proposals one by one: after a page was loaded, the focus goes to the field that must be
 * mended, or else to the proposal that the address names. Without this script the browser scrolls there all the same.
 */
const wrong = document.querySelector(
  '.kb-record--edit [aria-invalid="true"], .kb-record--edit input, .kb-record--edit textarea',
)
const target = /^#v\d+$/.test(location.hash) ? document.querySelector(location.hash) : null
if (wrong instanceof HTMLElement) wrong.focus()
else if (target instanceof HTMLElement) focusRecord(target)

/** @param {HTMLElement} record */
function focusRecord(record) {
  const group = record.closest('details')
  if (group !== null) group.open = true
  record.tabIndex = -1
  record.focus()
}
