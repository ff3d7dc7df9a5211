declare module 'wcag-contrast' {
  /** Contrast ratio of two colours written as `#rrggbb`, from 1 to 21 (WCAG 2.2, contrast ratio). */
  export function hex(one: string, other: string): number
}
