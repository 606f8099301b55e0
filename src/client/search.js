/**
 * Searches while one types or chooses: asks the server for the same page with the fields as they are, and puts its result and
 * its count in place. The focus stays where it is, the count is a live region, and the address follows. Without this script
 * the form's button does the same.
 */
const form = document.querySelector('form[data-enhance="search"]')
const count = document.getElementById('aantal')
const result = document.getElementById('resultaat')
if (form instanceof HTMLFormElement && count !== null && result !== null) enhance(form, count, result)

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} count
 * @param {HTMLElement} result
 */
function enhance(form, count, result) {
  const pause = 200
  /** @type {AbortController | undefined} */
  let asking
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting

  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, pause)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    void ask()
  })

  async function ask() {
    asking?.abort()
    asking = new AbortController()
    const address = addressOf(form)
    try {
      const response = await fetch(address, { signal: asking.signal })
      if (!response.ok) throw new Error(String(response.status))
      show(await response.text())
      history.replaceState(null, '', address)
    } catch (error) {
      // a later search took its place, or the server is away: then the form goes the ordinary way
      if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address)
    }
  }

  /** @param {string} text */
  function show(text) {
    const page = new DOMParser().parseFromString(text, 'text/html')
    const fresh = page.getElementById('resultaat')
    if (fresh === null) return
    result.replaceChildren(...fresh.childNodes)
    count.textContent = page.getElementById('aantal')?.textContent ?? ''
  }
}

/**
 * The address of the form, without its empty fields.
 * @param {HTMLFormElement} form
 * @returns {string}
 */
function addressOf(form) {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? form.action : `${form.action}?${text}`
}
