// How long a text is for a model, learned from what its server reports, and whether the server read all of it.

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

/** Shorter texts fit every window, and their counts come out round by chance. */
const leastCut = 8_000;
/** News in English has 4 to 5 characters a token with today's tokenizers, other languages fewer. */
const mostCharactersPerToken = 5.5;

/**
 * Did the server read only a part, without a word? Ollama does (https://docs.ollama.com/context-length): what it then
 * reports is its window, a power of two, or half of it and two more (ollama/ollama issues 17427 and 17889).
 */
export function wasCutSilently(text: string, reported: number): boolean {
  if (reported <= 0 || text.length < leastCut) return false;
  return reported % 1024 === 0 || (reported - 2) % 1024 === 0 || text.length / reported > mostCharactersPerToken;
}
