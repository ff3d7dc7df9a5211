/** The program was asked for something that it cannot do; nothing was done. The message is for the user. */
export class UsageError extends Error {
  override name = 'UsageError'
}
