/**
 * Shows the buttons that copy a text, and says beside the button whether that went well. Without this script, or where the
 * browser keeps the clipboard to itself, they stay hidden and the text can be selected.
 */
if (navigator.clipboard !== undefined) {
  for (const place of document.querySelectorAll('[data-enhance="copy"]')) enhance(place)
}

/** @param {Element} place */
function enhance(place) {
  const button = place.querySelector('button')
  const status = place.querySelector('[role="status"]')
  if (!(place instanceof HTMLElement) || button === null || status === null) return
  place.hidden = false

  button.addEventListener('click', async () => {
    for (const said of document.querySelectorAll('[data-enhance="copy"] [role="status"]')) said.textContent = ''
    const done = await copy(button.dataset.text ?? '')
    status.textContent = (done ? button.dataset.done : button.dataset.failed) ?? ''
  })
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard now
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
