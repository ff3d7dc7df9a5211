/** What the edition says at its end: the addresses of links, and formulas in TeX. */

export class References {
  readonly #links = new Map<string, number>()
  readonly #formulas: string[] = []

  /** The number of the link to `address`; one address has one number, however often it is linked. */
  link(address: string): number {
    const number = this.#links.get(address) ?? this.#links.size + 1
    this.#links.set(address, number)
    return number
  }

  /** The number of a formula. */
  formula(tex: string): number {
    return this.#formulas.push(tex)
  }

  /** The addresses, in the order of their numbers. */
  get links(): readonly string[] {
    return [...this.#links.keys()]
  }

  /** The formulas in TeX, in the order of their numbers. */
  get formulas(): readonly string[] {
    return this.#formulas
  }
}
