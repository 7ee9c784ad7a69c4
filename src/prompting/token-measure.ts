// How long a text is for a model, learned from what its server reports.

/** English text has about four characters a token; a server's own count corrects this. */
const charactersPerToken = 4;

/** How many characters of material fit, learned from what servers report. One for each model. */
export class TokenMeasure {
  #charactersPerToken = charactersPerToken;

  tokens(text: string): number {
    return Math.ceil(text.length / this.#charactersPerToken);
  }

  /** Moves half the way to each reported count, and never outside what any tokenizer does. */
  correct(text: string, reported: number): void {
    if (reported <= 0 || text.length < 200) return;
    const seen = Math.min(8, Math.max(1, text.length / reported));
    this.#charactersPerToken = (this.#charactersPerToken + seen) / 2;
  }
}
