/**
 * Says that the work is going on once a form has been sent, and keeps it from being sent twice. The sentence stands in
 * `data-busy`; it appears in the form's `role="status"`.
 */
for (const form of document.querySelectorAll('form[data-enhance="busy-form"]')) enhance(form)

/** @param {Element} form */
function enhance(form) {
  const status = form.querySelector('[role="status"]')
  const buttons = [...form.querySelectorAll('button')]
  if (!(form instanceof HTMLFormElement) || status === null) return

  form.addEventListener('submit', () => {
    status.textContent = form.dataset.busy ?? ''
    // after the browser has gathered the fields, or the pressed button would not be sent
    setTimeout(() => disable(buttons, true))
  })
  // a page from the browser's history comes back as it was left
  window.addEventListener('pageshow', () => {
    status.textContent = ''
    disable(buttons, false)
  })
}

/**
 * @param {HTMLButtonElement[]} buttons
 * @param {boolean} disabled
 */
function disable(buttons, disabled) {
  for (const button of buttons) button.disabled = disabled
}
