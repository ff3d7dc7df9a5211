export function forPandoc(source: string): string
