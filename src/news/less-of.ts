// What a place wants less of: words of headlines, or an outlet; and how that is written down and said.

import type { Tongue } from "../words/tongue.ts";

const fromOutlet = "from:";

export const lessOfOutlet = (outlet: string): string => `${fromOutlet}${outlet}`;

/** Undefined for words of headlines. */
export const outletOfLess = (less: string): string | undefined =>
  less.startsWith(fromOutlet) ? less.slice(fromOutlet.length) : undefined;

/** "stories about flooding", "stories from Reuters". */
export function lessWords(less: string, tongue: Tongue): string {
  const outlet = outletOfLess(less);
  return outlet === undefined ? tongue.say("less.about", { topic: less }) : tongue.say("less.from", { outlet });
}
