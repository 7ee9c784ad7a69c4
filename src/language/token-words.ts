// The words that decide how a text is cut: clitics, internet domains, currencies written against their amount.

export const clitics: ReadonlySet<string> = new Set(["s", "re", "ve", "ll", "d", "m"]);
/** The verb before "n't", where it is not spelt whole. */
export const shortened: ReadonlyMap<string, string> = new Map([
  ["ca", "can"],
  ["wo", "will"],
  ["sha", "shall"],
]);
/** Written against the amount ("USD34.6", "Rs500"): the number is a token of its own. */
const moneyLetters: ReadonlySet<string> = new Set(
  `USD EUR GBP JPY CHF CNY AUD CAD NZD SEK NOK DKK INR RUB BRL MXN ZAR KRW TRY PLN CZK HUF AED SAR SGD HKD THB IDR MYR
   PHP VND NGN KES EGP PKR BDT UAH Rs RM RMB`.split(/\s+/),
);
const dollarLetters: ReadonlySet<string> = new Set(["US", "A", "C", "NZ", "HK", "S"]);
/** What may follow a point inside a name: "Booking.com", "Polygraph.info". */
export const domains: ReadonlySet<string> = new Set(
  `ai app au biz br ca ch co com de edu es eu fr gov in info io it js jp ly me mil net news nl no org pl ru se tv
  uk us`.split(/\s+/),
);
/** Kept together with their full stop only before a number. */
export const beforeNumbers: ReadonlySet<string> = new Set(["no", "nos", "art", "p", "pp", "vol", "fig"]);

const scaledAmount = /^\d{1,3}(?:[.,]\d{1,2})?\s?(?:m|bn|million|billion|trillion)(?!\w)/;
const writtenAmount = /^\d{1,3}(?:[.,]\d\d|(?:,\d{3})+)(?!\w)/;

/** Letters of a currency with the amount against them; "R423 billion", "R1,5m", "R12,000" are, "R370" may be a road. */
export const isMoney = (letters: string, dollarFirst: boolean, after: string): boolean =>
  letters === "R"
    ? scaledAmount.test(after) || writtenAmount.test(after)
    : moneyLetters.has(letters) || (dollarFirst && dollarLetters.has(letters));
