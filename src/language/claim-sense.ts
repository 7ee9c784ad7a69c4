// The senses in which a word may stand over a statement, and how a language lists its words for each.

/**
 * `denied` turns a statement round and `undone` is a word that does so by its meaning ("failed to"); `possible` to
 * `conditional` say that it may be otherwise; `part`, `former` and `only` take away from a noun; `whole` adds to it;
 * `cause` says why; `up` and `down` say which way; `earlier` and `later` in which order.
 */
export type Sense =
  | "denied"
  | "undone"
  | "possible"
  | "likely"
  | "seems"
  | "claimed"
  | "believed"
  | "planned"
  | "conditional"
  | "part"
  | "former"
  | "only"
  | "whole"
  | "cause"
  | "up"
  | "down"
  | "earlier"
  | "later";

/** Words in small letters between white space, in every form. */
export type SenseWords = Readonly<Record<Sense, string>>;
