// A message of the catalogue before it is said: thrown or stored where nobody knows yet in which language.
import type { englishWords } from "./en/english.ts";
import type { GivenTo } from "./given.ts";

type Key = keyof typeof englishWords;

export type Worded = { readonly key: Key; readonly given: Readonly<Record<string, string | number>> };

export const worded = <K extends Key>(key: K, ...[given]: GivenTo<(typeof englishWords)[K]>): Worded => ({
  key,
  given: given ?? {},
});
