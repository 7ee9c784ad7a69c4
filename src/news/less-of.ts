// What a place wants less of: words of headlines, or an outlet; and how that is written down and said.

const fromOutlet = "from:";

export const lessOfOutlet = (outlet: string): string => `${fromOutlet}${outlet}`;

/** Undefined for words of headlines. */
export const outletOfLess = (less: string): string | undefined =>
  less.startsWith(fromOutlet) ? less.slice(fromOutlet.length) : undefined;

/** "stories about flooding", "stories from Reuters". */
export function lessWords(less: string): string {
  const outlet = outletOfLess(less);
  return outlet === undefined ? `stories about ${less}` : `stories from ${outlet}`;
}
