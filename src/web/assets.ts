import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { contentHash } from './content-hash.ts'

/**
 * The routes of the files a page needs: stylesheet, font, icon, browser scripts. They are read once, at start; nothing
 * else on disk can be reached, because a request only looks up a name in this list.
 */
export function assetRoutes(): Hono {
  return new Hono().get('/assets/*', (context) => {
    const name = context.req.path.slice('/assets/'.length)
    const asset = assets.get(name)
    if (asset === undefined) return context.notFound()
    return respond(asset, context.req.query('v'), context.req.raw.headers)
  })
}

/** The address of a file with its version in it, so that a browser may keep it for ever. Throws for an unknown name. */
export function assetPath(name: string): string {
  const asset = assets.get(name)
  if (asset === undefined) throw new RangeError(`no such asset: ${name}`)
  return `/assets/${name}?v=${asset.hash}`
}

type Asset = {
  readonly type: string
  readonly hash: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** null where compressing gains nothing */
  readonly gzipped: Uint8Array<ArrayBuffer> | null
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
}

const assets: ReadonlyMap<string, Asset> = new Map([
  ...load(new URL('./public/', import.meta.url)),
  ...load(new URL('../client/', import.meta.url)),
])

function load(folder: URL): [string, Asset][] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.flatMap((name): [string, Asset][] => {
    const type = name.includes('.test.') ? undefined : types[name.split('.').at(-1)!]
    return type === undefined ? [] : [[name, asset(type, new Uint8Array(readFileSync(new URL(name, folder))))]]
  })
}

function asset(type: string, bytes: Uint8Array<ArrayBuffer>): Asset {
  const gzipped = type.startsWith('font/') ? null : new Uint8Array(gzipSync(bytes, { level: 9 }))
  return { type, hash: contentHash(bytes), bytes, gzipped }
}

function respond(asset: Asset, version: string | undefined, request: Headers): Response {
  const compress = asset.gzipped !== null && accepts(request.get('accept-encoding'))
  const etag = `"${asset.hash}${compress ? '-gz' : ''}"`
  const headers = new Headers({
    'content-type': asset.type,
    'cache-control': version === asset.hash ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    'x-content-type-options': 'nosniff',
  })
  if (asset.gzipped !== null) headers.set('vary', 'accept-encoding')
  if (matches(request.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const body = compress ? asset.gzipped : asset.bytes
  if (compress) headers.set('content-encoding', 'gzip')
  headers.set('content-length', String(body!.byteLength))
  return new Response(body, { headers })
}

function accepts(encodings: string | null): boolean {
  return (encodings ?? '').split(',').some((encoding) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(encoding))
}

function matches(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
}
