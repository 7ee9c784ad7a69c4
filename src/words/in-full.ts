// A long message written over several lines: "a" + "b" would be any string to the compiler, which then checks nothing.

type InFull<Parts extends readonly string[]> = Parts extends readonly [
  infer First extends string,
  ...infer Rest extends readonly string[],
]
  ? `${First}${InFull<Rest>}`
  : "";

export const inFull = <const Parts extends readonly string[]>(...parts: Parts): InFull<Parts> =>
  parts.join("") as InFull<Parts>;
