import { describe, expect, it } from 'vitest'
import type { Asset } from '../../../src/assets/asset.ts'
import { fileIdentifier } from '../../../src/render/pdf/emit/identifier.ts'
import { contextFor, everything } from '../everything.ts'

describe('the identifier of a file', () => {
  it('follows from the pictures, too', async () => {
    const context = await contextFor(everything)
    const of = (...bytes: number[]) =>
      fileIdentifier(context, {}, [{ bytes: Uint8Array.from(bytes) } as unknown as Asset])
    expect(of(1)).toHaveLength(16)
    expect(of(1)).toEqual(of(1))
    expect(of(2)).not.toEqual(of(1))
  })
})
