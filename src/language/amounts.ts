// interim
import type { Cut, Token } from "./token.ts";
export type NumberUnit = "plain" | "money" | "percent" | "ordinal" | "date" | "time" | "year";
export type Amount = {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly value: number;
  readonly unit: NumberUnit;
};
export function amountsOf(cut: Cut, _language: string): readonly Amount[] {
  return cut.tokens.flatMap((token: Token, at): Amount[] =>
    token.kind !== "number"
      ? []
      : [
          {
            from: at,
            to: at + 1,
            key: `#${token.lower.replaceAll(",", "")}`,
            value: Number(token.lower.replaceAll(",", "")),
            unit: /^(1[5-9]|20)\d\d$/.test(token.lower) ? "year" : "plain",
          },
        ],
  );
}
