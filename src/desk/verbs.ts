// Which verb of a command a typed word means: its own name, or what people type for it.

/** The left is typed, the right is what it is called: sorted. */
const meant: Readonly<Record<string, string>> = {
  alterar: "edit",
  cambiar: "edit",
  cancel: "remove",
  change: "edit",
  delete: "remove",
  eliminar: "remove",
  entfernen: "remove",
  excluir: "remove",
  löschen: "remove",
  modifier: "edit",
  modify: "edit",
  supprimer: "remove",
  ändern: "edit",
  削除: "remove",
  変更: "edit",
};

export function verbMeant<V extends { readonly name: string }>(
  verbs: readonly V[] | undefined,
  typed: string,
): V | undefined {
  const word = typed.toLowerCase();
  const named = (name: string | undefined) => verbs?.find((verb) => verb.name === name);
  return named(word) ?? named(meant[word]);
}
