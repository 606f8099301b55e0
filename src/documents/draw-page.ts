import { createIsomorphicCanvasFactory } from 'unpdf'
import { Unreadable } from './document.ts'
import { largestPicture, openPdf } from './read-pdf.ts'

/** Wide enough to read a typed page, in pixels; a page of text is then some 300 kB, a scan less. */
const width = 1000
/** A page that is drawn on a roll would take more than any screen shows. */
const mostPixels = 3_000_000

/** A page of a PDF as a picture (PNG), at most 1000 pixels wide. Throws Unreadable when the page cannot be drawn. */
export async function drawPage(bytes: Uint8Array, number: number): Promise<Uint8Array> {
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'))
  const { createCanvas } = await import('@napi-rs/canvas')
  const pdf = await openPdf(bytes, { CanvasFactory, maxImageSize: largestPicture, stopAtErrors: false })
  try {
    const page = await pdf.getPage(number)
    const size = page.getViewport({ scale: 1 })
    const scale = Math.min(width / size.width, Math.sqrt(mostPixels / (size.width * size.height)))
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)))
    const canvasContext = canvas.getContext('2d') as never
    await page.render({ canvas: canvas as never, canvasContext, viewport }).promise
    return new Uint8Array(await canvas.encode('png'))
  } catch {
    throw new Unreadable('damaged', number)
  } finally {
    await pdf.loadingTask.destroy()
  }
}
