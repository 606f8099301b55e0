import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { assetPath, assetRoutes } from './assets.ts'

const app = assetRoutes()

test('the versioned address may be kept for ever, the bare address is asked for again', async () => {
  const versioned = await app.request(assetPath('krachtenbundel.css'))
  assert.equal(versioned.status, 200)
  assert.equal(versioned.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal(versioned.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  for (const path of ['/assets/krachtenbundel.css', '/assets/krachtenbundel.css?v=old']) {
    const bare = await app.request(path)
    assert.equal(bare.headers.get('cache-control'), 'no-cache', path)
  }
})

test('every kind of file has its type', async () => {
  const type = async (name: string) => (await app.request(assetPath(name))).headers.get('content-type')
  assert.equal(await type('fonts/source-sans-3.woff2'), 'font/woff2')
  assert.equal(await type('fonts/OFL.txt'), 'text/plain; charset=utf-8')
  assert.equal(await type('krachtenbundel.svg'), 'image/svg+xml')
  assert.equal(await type('drop-zone.js'), 'text/javascript; charset=utf-8')
})

test('text is compressed for who accepts it, with a tag of its own', async () => {
  const path = assetPath('krachtenbundel.css')
  const plain = await app.request(path)
  const zipped = await app.request(path, { headers: { 'accept-encoding': 'br, gzip;q=0.8' } })
  assert.equal(zipped.headers.get('content-encoding'), 'gzip')
  assert.equal(zipped.headers.get('vary'), 'accept-encoding')
  assert.notEqual(zipped.headers.get('etag'), plain.headers.get('etag'))
  assert.equal(gunzipSync(await zipped.arrayBuffer()).toString(), await plain.text())
  const refused = await app.request(path, { headers: { 'accept-encoding': 'gzip;q=0' } })
  assert.equal(refused.headers.get('content-encoding'), null)
})

test('a browser that has the file gets 304 without a body', async () => {
  const path = assetPath('krachtenbundel.svg')
  const etag = (await app.request(path)).headers.get('etag')!
  const again = await app.request(path, { headers: { 'if-none-match': `"other", W/${etag}` } })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
})

test('nothing else on disk can be reached', async () => {
  const paths = [
    '/assets/../assets.ts',
    '/assets/..%2fassets.ts',
    '/assets/%2e%2e/assets.ts',
    '/assets/fonts/../../assets.ts',
    '/assets/..\\assets.ts',
    '/assets//etc/passwd',
    '/assets/%2fetc%2fpasswd',
    '/assets/fonts',
    '/assets/',
    '/assets/tsconfig.json',
    '/assets/krachtenbundel.css%00.txt',
    '/assets/constructor',
    '/assets/__proto__',
  ]
  for (const path of paths) assert.equal((await app.request(path)).status, 404, path)
})

test('an unknown name has no address', () => {
  assert.throws(() => assetPath('geheim.css'), /no such asset/)
})
