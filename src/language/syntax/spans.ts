// How sure it is where a phrase begins and ends: that what hangs under a word is exactly what the tree hangs under
// it.

/**
 * `chances[word * (count + 1) + head]`, head 0 the root and head i + 1 the word i; `heads` in the same numbers. For
 * each word, the chance that every word under it hangs on one of them and no other word does. Words count as if each
 * chose its head by itself, as the network scores them. Words that `aside` names are left out: where a comma hangs is
 * a custom, not a matter of phrases.
 */
export function spanChances(chances: Float64Array, heads: Int32Array, aside: (word: number) => boolean): Float32Array {
  const count = heads.length;
  const asides = heads.map((_, word) => (aside(word) ? 1 : 0));
  const under: number[] = [];
  const found = new Float32Array(count);
  for (let top = 0; top < count; top++) {
    wordsUnder(heads, top, under);
    let chance = 1;
    for (let word = 0; word < count; word++) {
      if (asides[word] === 1) continue;
      let within = 0;
      for (const head of under) within += chances[word * (count + 1) + head + 1] as number;
      chance *= Math.max(0, word !== top && under.includes(word) ? within : 1 - within);
    }
    found[top] = chance;
  }
  return found;
}

/** Into `found`: the word itself and every word whose heads lead up to it. */
function wordsUnder(heads: Int32Array, top: number, found: number[]): void {
  found.length = 0;
  for (let word = 0; word < heads.length; word++) {
    let at = word;
    while (at !== top && at >= 0) at = (heads[at] as number) - 1;
    if (at === top) found.push(word);
  }
}
