/** The identifier of the file (ISO 32000-1, 14.4): another for every other content, the same for the same. */
import { createHash } from 'node:crypto'
import type { Asset } from '../../../assets/asset.ts'
import type { RenderContext } from '../../renderer.ts'

/** 16 bytes, made of the source, its pictures and all that decides what becomes of it. */
export function fileIdentifier(
  { source, theme, generator, now }: RenderContext,
  options: Readonly<Record<string, unknown>>,
  pictures: Iterable<Asset>,
): Uint8Array {
  const { files: _, ...tokens } = theme
  const hash = createHash('sha256').update(JSON.stringify({ generator, now, options, tokens, source }))
  for (const { bytes } of pictures) hash.update(bytes)
  return hash.digest().subarray(0, 16)
}
