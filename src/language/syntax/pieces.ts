// The pieces of a sentence that can be cut and leave a sentence: appositions, clauses that describe, asides.

/** As much of a tree as its pieces need; a treebank's tree is one too. */
type Arcs = { readonly head: ArrayLike<number>; readonly label: readonly string[] };

/** `top` hangs on the rest of the sentence; `words` are it and all that hangs on it, in their order. */
export type RemovablePiece = { readonly top: number; readonly words: readonly number[] };

/** Whether a participle after a noun is "acl" or "advcl" is often a matter of taste; both can go. */
const removable: ReadonlySet<string> = new Set(["acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "parataxis"]);

export const removablePieces = (tree: Arcs): readonly RemovablePiece[] =>
  tree.label.flatMap((label, top) => (removable.has(label) ? [{ top, words: under(tree, top) }] : []));

/** The word itself and every word whose heads lead up to it. */
function under({ head }: Arcs, top: number): readonly number[] {
  const leadsUp = (word: number): boolean => {
    let at = word;
    while (at !== top && at >= 0) at = head[at] ?? -1;
    return at === top;
  };
  return Array.from(head, (_, word) => word).filter(leadsUp);
}
