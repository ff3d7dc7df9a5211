/** The ways in which an HTML page is looked at: what WCAG asks holds in each of them. */
export interface View {
  readonly name: string
  /** In CSS pixels. */
  readonly width: number
  readonly media: 'screen' | 'print'
  readonly colorScheme: 'light' | 'dark'
  readonly forcedColors: 'none' | 'active'
}

const usual = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const

/** The narrowest view that WCAG asks for: 1280 px at 400 %. */
export const narrow: View = { ...usual, name: '320 px', width: 320 }

/** As wide as the contents need to stand beside the text. */
export const wide: View = { ...usual, name: '1280 px', width: 1280 }

export const views: readonly View[] = [
  narrow,
  { ...narrow, name: '320 px, dark', colorScheme: 'dark' },
  wide,
  { ...wide, name: '1280 px, dark', colorScheme: 'dark' },
  { ...wide, name: 'forced colours', forcedColors: 'active' },
  { ...wide, name: 'print', media: 'print' },
]
