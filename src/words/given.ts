// What a message asks for, read by the compiler from its English words: a wrong name does not compile.

type Counted = "plural" | "selectordinal";
type Category = "zero" | "one" | "two" | "few" | "many" | "other";

/**
 * `["word", name]` or `["count", name]` for each. A brace after "one " or "other " opens a form, one before a stroke a
 * command: neither is a name.
 */
type Asked<S extends string> = S extends `${infer Before}{${infer Rest}`
  ? Before extends `${Category} ` | `${string} ${Category} `
    ? Asked<Rest>
    : Rest extends `${infer Name}}${infer After}`
      ? Name extends `/${string}`
        ? Asked<After>
        : Name extends `${infer Count}, ${Counted}, ${string}`
          ? ["count", Count] | (Rest extends `${string}, ${Counted}, ${infer Forms}` ? Asked<Forms> : never)
          : ["word", Name] | Asked<After>
      : never
  : never;

/** Counted things are numbers; all others are words, numbers, or where `Piece` allows it pieces of a text. */
export type GivenWords<S extends string, Piece = never> = {
  readonly [N in Extract<Asked<S>, readonly ["word", string]>[1]]: string | number | Piece;
} & { readonly [N in Extract<Asked<S>, readonly ["count", string]>[1]]: number };

/** The last argument: nothing for a message without names. */
export type GivenTo<S extends string> = [Asked<S>] extends [never] ? [] : [given: GivenWords<S>];
