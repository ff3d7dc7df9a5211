import { posix } from 'node:path'

/**
 * The address of the file at `to`, as the page at `from` names it: spaces and signs such as `#` or `?` must not be
 * read as syntax (RFC 3986).
 */
export function relativeAddress(from: string, to: string): string {
  const path = posix.relative(posix.join('/', posix.dirname(from)), posix.join('/', to))
  return path.split('/').map(encodeURIComponent).join('/')
}
