/** How a user gets what a validator needs and this computer lacks, in one line. */

export interface Lacking {
  /** Packages of npm. */
  readonly packages?: readonly string[]
  readonly java?: boolean
  /** A Java that compiles, too. */
  readonly javaCompiler?: boolean
  readonly browser?: boolean
}

/** @param otherwise another way to get the whole validator, as a sentence begins: `put … on the PATH` */
export function howToGet(lacking: Lacking, otherwise?: string): string {
  const { packages = [], java = false, javaCompiler = false, browser = false } = lacking
  const steps = [
    packages.length > 0 && `npm install --save-dev ${packages.join(' ')}`,
    java && 'get Java 17 or newer (Debian: apt-get install default-jre-headless)',
    javaCompiler && 'get a Java development kit, 17 or newer (Debian: apt-get install default-jdk-headless)',
    browser && 'get Chromium or Chrome (Debian: apt-get install chromium)',
  ].filter((step) => step !== false)
  return [steps.join(', and '), ...(otherwise === undefined ? [] : [otherwise])].join('; or ')
}
