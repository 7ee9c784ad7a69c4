// How sure it is where a phrase begins and ends: that what hangs under a word is exactly what the tree hangs under
// it.

/**
 * `chances[word * (count + 1) + head]`, head 0 the root and head i + 1 the word i; `heads` in the same numbers. For
 * each word, the chance that every word under it hangs on one of them and no other word does. Words count as if each
 * chose its head by itself, as the network scores them. Words that `aside` names are left out: where a comma hangs is
 * a custom, not a matter of phrases.
 */
export function spanChances(
  chances: ArrayLike<number>,
  heads: Int32Array,
  aside: (word: number) => boolean,
): Float32Array {
  const count = heads.length;
  const asides = heads.map((_, word) => (aside(word) ? 1 : 0));
  const under = new Int32Array(count);
  const isUnder = new Uint8Array(count);
  const found = new Float32Array(count);
  for (let top = 0; top < count; top++) {
    const size = wordsUnder(heads, top, under, isUnder);
    let chance = 1;
    for (let word = 0; word < count && chance > 0; word++) {
      if (asides[word] === 1) continue;
      let within = 0;
      for (let each = 0; each < size; each++)
        within += chances[word * (count + 1) + (under[each] as number) + 1] as number;
      chance *= Math.max(0, word !== top && isUnder[word] === 1 ? within : 1 - within);
    }
    found[top] = chance;
  }
  return found;
}

/** Into `found`: the word itself and every word whose heads lead up to it, which `is` marks; answers how many. */
function wordsUnder(heads: Int32Array, top: number, found: Int32Array, is: Uint8Array): number {
  let size = 0;
  for (let word = 0; word < heads.length; word++) {
    let at = word;
    while (at !== top && at >= 0) at = (heads[at] as number) - 1;
    is[word] = at === top ? 1 : 0;
    if (at === top) found[size++] = word;
  }
  return size;
}
