/** The cover picture that the frontmatter names, opened like any other picture. */

import { scopeOf } from './build/scope.ts'
import type { ResolveContext } from './context.ts'
import type { NodeOf } from './draft.ts'

export async function openCover(context: ResolveContext): Promise<NodeOf<'image'> | undefined> {
  const { metadata, assets, report, placeOf } = context
  if (metadata.cover === undefined) return undefined
  const asset = await assets.open(metadata.cover.image, placeOf(['cover', 'image']), report)
  return (
    asset && {
      ...scopeOf(metadata.lang),
      type: 'image',
      asset: asset.id,
      alternative: metadata.cover.alt,
      width: asset.width,
      height: asset.height,
    }
  )
}
