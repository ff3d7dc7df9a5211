/** The identifier of the file (ISO 32000-1, 14.4): another for every other content, the same for the same. */
import { createHash } from 'node:crypto'
import type { RenderContext } from '../../renderer.ts'

/** 16 bytes, made of the source and of all that decides what becomes of it. */
export function fileIdentifier(
  { source, theme, generator, now }: RenderContext,
  options: Readonly<Record<string, unknown>>,
): Uint8Array {
  const { files: _, ...tokens } = theme
  return createHash('sha256')
    .update(JSON.stringify({ generator, now, options, tokens }))
    .update(source)
    .digest()
    .subarray(0, 16)
}
