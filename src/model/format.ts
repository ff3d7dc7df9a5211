/** The formats whose editions can be read back. */
export const formats = ['html', 'pdf', 'epub', 'text'] as const

export type Format = (typeof formats)[number]
