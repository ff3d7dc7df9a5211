/** The estimate of listening time. */

/** Words a minute of a voice at its ordinary rate; audiobooks are read at 150 to 160. */
const wordsPerMinute = 155

/** Whole minutes, at least one, that it takes to listen to so many words. */
export function listeningMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}
