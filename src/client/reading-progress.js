/**
 * Shows how far a reading is without loading the page anew, and goes on when it has ended. Without this script the page
 * loads itself again.
 */
for (const place of document.querySelectorAll('[data-enhance="reading-progress"]')) follow(place)

/** @param {Element} place */
function follow(place) {
  const timer = setInterval(async () => {
    const answer = await fetch(location.href, { redirect: 'manual' }).catch(() => null)
    if (answer === null) return // the network is away for a moment
    const html = answer.ok ? await answer.text() : ''
    const next = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-enhance="reading-progress"]')
    if (next !== null) show(place, next)
    else {
      clearInterval(timer)
      location.reload()
    }
  }, 1000)
}

/**
 * @param {Element} place
 * @param {Element} next
 */
function show(place, next) {
  const [status, bar] = [place.querySelector('[data-progress]'), place.querySelector('[data-progress-bar]')]
  const [said, measured] = [next.querySelector('[data-progress]'), next.querySelector('[data-progress-bar]')]
  if (status !== null && said !== null && status.textContent !== said.textContent) status.textContent = said.textContent
  if (measured !== null && bar === null) status?.after(measured)
  else if (measured instanceof HTMLProgressElement && bar instanceof HTMLProgressElement) bar.value = measured.value
}
