// The seal of a checked claim: a symbol that no other file can name, holding the very words that were checked.

/** Real at run time too, so that what a cast calls checked is still seen not to be. */
const checked: unique symbol = Symbol("checked");

/** Who holds one was given it by `sealClaim`: the type cannot be written out anywhere else. */
export type Sealed = { readonly [checked]: string };

/**
 * Only checking/check.ts and checking/reopen.ts may import this, after they have checked; a test of the house keeps it
 * so.
 */
export const sealClaim = <C extends { readonly text: string }>(claim: C): C & Sealed => ({
  ...claim,
  [checked]: claim.text,
});

/** False for a claim that was never sealed, and for one whose words were changed since. */
export const isSealed = (claim: { readonly text: string } & Partial<Sealed>): boolean => claim[checked] === claim.text;
