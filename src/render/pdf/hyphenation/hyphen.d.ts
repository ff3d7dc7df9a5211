/** One module a language: https://www.npmjs.com/package/hyphen */
declare module 'hyphen/*' {
  const hyphenator: {
    hyphenateSync(
      text: string,
      options: { readonly hyphenChar: string; readonly minWordLength: number },
    ): string
  }
  export default hyphenator
}
