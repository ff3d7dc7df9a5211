#!/usr/bin/env node
/** The command line. Nothing heavy is loaded before a command needs it. */
import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import type { BuildOptions } from './build.ts'

const program = new Command('lectern')
  .description('One Markdown source, every reader: HTML, tagged PDF, EPUB and text for screen readers.')
  .version(version)
  .exitOverride()

program
  .command('build')
  .description('make the editions of Markdown files, or of all in a folder')
  .argument('[paths...]', 'files and folders', ['source'])
  .option('--format <list>', 'editions to make, such as html,pdf; all of them when absent', commaSeparated)
  .option('--out <folder>', 'where the editions go', 'dist')
  .option('--quiet', 'say nothing but what is wrong')
  .option('--embargoed', 'build before the embargo ends, and mark every edition')
  .action(async (paths: string[], options: BuildOptions) => {
    const { build } = await import('./build.ts')
    process.exitCode = await build(paths, options)
  })

function commaSeparated(list: string): string[] {
  return list.split(',').map((item) => item.trim())
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else {
    process.stderr.write(
      `A defect of Lectern, not of your text: ${error instanceof Error ? error.stack : error}\n`,
    )
    process.exitCode = 70
  }
}
