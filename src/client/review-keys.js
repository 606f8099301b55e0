/**
 * One key for each judgement, while the focus is on a proposal or in it: never in a field, and never elsewhere on the page, so that no
 * reader who speaks or mistypes judges by accident. Without this script the buttons do the same.
 */
const help = document.querySelector('[data-enhance="review-keys"]')
if (help instanceof HTMLElement) help.hidden = false
document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event
  if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey || event.repeat) return
  const record = target.closest('.kb-record')
  if (record === null || target.closest('input, textarea, select') !== null) return
  const done = step(key) ? moveFrom(record, step(key)) : press(record, key.toLowerCase())
  if (done) event.preventDefault()
})

/** @param {string} key */
function step(key) {
  return { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key] ?? 0
}

/**
 * Presses the button or follows the link that names this key.
 * @param {Element} record
 * @param {string} key
 */
function press(record, key) {
  const button = record.querySelector(`[aria-keyshortcuts="${CSS.escape(key.toUpperCase())}"]`)
  if (!(button instanceof HTMLElement) || !/^[a-z]$/.test(key)) return false
  button.click()
  return true
}

/**
 * The proposal before or after this one gets the focus, and the paper beside it goes along.
 * @param {Element} record
 * @param {number} by
 */
function moveFrom(record, by) {
  const all = [...document.querySelectorAll('.kb-record')]
  const next = all[all.indexOf(record) + by]
  if (!(next instanceof HTMLElement)) return false
  location.replace(`#${next.id}`)
  return true
}
