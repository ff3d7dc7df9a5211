/** Whether `path` stays below the folder it is relative to, on every platform. */
export function isInnerPath(path: string): boolean {
  return (
    !/[\\:\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}
