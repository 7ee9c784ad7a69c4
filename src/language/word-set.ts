// How a list of words is written in code: words between white space, in as many lines as they need.

export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ""));
