/**
 * Lets a reader drop a file on the frame around a file field. Without this script the field works as it is.
 * The name of the file is shown by the field itself.
 */
for (const zone of document.querySelectorAll('[data-enhance="drop-zone"]')) enhance(zone)

/** @param {Element} zone */
function enhance(zone) {
  const input = zone.querySelector('input[type="file"]')
  if (!(input instanceof HTMLInputElement)) return
  const invitation = zone.querySelector('[data-drop-text]')
  if (invitation instanceof HTMLElement) invitation.hidden = false

  /** @param {Event} event */
  const over = (event) => {
    event.preventDefault()
    zone.classList.add('kb-drop--over')
  }
  const out = () => zone.classList.remove('kb-drop--over')

  zone.addEventListener('dragenter', over)
  zone.addEventListener('dragover', over)
  zone.addEventListener('dragleave', (event) => {
    if (event instanceof DragEvent && event.relatedTarget instanceof Node && zone.contains(event.relatedTarget)) return
    out()
  })
  zone.addEventListener('drop', (event) => {
    if (!(event instanceof DragEvent)) return
    event.preventDefault()
    out()
    const file = event.dataTransfer?.files[0]
    if (file === undefined) return
    const one = new DataTransfer()
    one.items.add(file)
    input.files = one.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    input.focus()
  })
}
