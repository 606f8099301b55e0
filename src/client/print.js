/** Shows the button that prints the page; without this script the browser's own print does the same. */
for (const button of document.querySelectorAll('[data-enhance="print"]')) {
  if (!(button instanceof HTMLElement)) continue
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
