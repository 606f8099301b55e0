/**
 * Helps a reader who judges proposals one by one: the focus goes to the field that must be mended, or else to the proposal
 * that the address names, and the paper beside it scrolls to the passage. Without this script the address does the first.
 */
const wrong = document.querySelector(
  '.kb-record--edit [aria-invalid="true"], .kb-record--edit :is(input:not([type="hidden"]), textarea)',
)
// focus comes after the browser has gone to the place that the address names, which takes the focus away
if (wrong instanceof HTMLElement) setTimeout(() => wrong.focus())
show(wrong === null)
window.addEventListener('hashchange', () => show(true))

/** @param {boolean} withFocus */
function show(withFocus) {
  unfold(document.getElementById(location.hash.slice(1)))
  const anchor = /^#v\d+/.exec(location.hash)?.[0]
  const record = anchor === undefined ? null : document.querySelector(anchor)
  if (anchor === undefined || !(record instanceof HTMLElement)) return
  if (withFocus) {
    record.tabIndex = -1
    setTimeout(() => record.focus({ preventScroll: true }))
  }
  showPassage(anchor)
}

/**
 * Opens every fold that this stands in, and itself: the address leads to what must be in sight.
 * @param {Element | null} target
 */
function unfold(target) {
  const fold = target?.closest('details')
  if (!fold) return
  fold.open = true
  unfold(fold.parentElement)
}

/**
 * Scrolls the paper, where it has a scroll of its own, to the passage of this proposal.
 * @param {string} hash
 */
function showPassage(hash) {
  const paper = document.querySelector('.kb-review__paper')
  const number = paper?.querySelector(`.kb-paper a[href="${hash}"]`)
  if (!(paper instanceof HTMLElement) || !number || paper.scrollHeight <= paper.clientHeight) return
  const above = number.getBoundingClientRect().top - paper.getBoundingClientRect().top
  paper.scrollTo({ top: paper.scrollTop + above - paper.clientHeight / 3 })
}
