/** What the operating system answers, in words for the author. */

/** The code of a system error (`ENOENT`); undefined for any other error, which is then a defect of ours. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z]+\d*$/.test(code) ? code : undefined
}

/** The path that the system refused, where it names one. */
export function errorPath(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this account has no permission',
  EBUSY: 'another program is using it',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EPERM: 'this account has no permission',
  EROFS: 'the disk is read-only',
}

/** A clause without capital and full stop: "the disk is full". */
export function systemReason(code: string): string {
  return reasons[code] ?? `the system answers ${code}`
}
