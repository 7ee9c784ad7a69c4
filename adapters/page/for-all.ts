// Which addresses are anybody's: a story may be public only where everything it stands on is, and in doubt it is not.
import type { Briefing } from "../../src/news/briefing.ts";

type Row = {
  readonly name: string;
  readonly finds: (url: URL) => boolean;
  /** Addresses that are somebody's own, and ones that must stay anybody's: the row's own test. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
};

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Last words of parameters whose values let somebody in. */
const lettingIn = wordsOf("apikey auth code jwt key pass password pwd secret session sid sig signature token");

/** Last names that no public name server knows: RFC 2606, RFC 6762, RFC 8375 and what offices use. */
const inner = wordsOf("arpa corp example home internal intranet invalid lan local localdomain localhost private test");

const lastOf = (name: string, between: RegExp): string => name.toLowerCase().split(between).at(-1) ?? "";

export const ownRows: readonly Row[] = [
  {
    name: "no page of the web",
    finds: ({ protocol }) => protocol !== "https:" && protocol !== "http:",
    yes: ["file:///a", "ftp://a.org/b"],
    no: ["https://a.org/b", "http://a.org/b"],
  },
  {
    name: "a person's name or password",
    finds: ({ username, password }) => username !== "" || password !== "",
    yes: ["https://ada@a.org/feed", "https://ada:pw@a.org/feed"],
    no: ["https://a.org/@ada"],
  },
  {
    name: "a parameter that lets somebody in",
    finds: ({ searchParams }) => [...searchParams.keys()].some((name) => lettingIn.has(lastOf(name, /[-_.]/))),
    yes: ["https://a.org/rss?auth=x1", "https://a.org/f?access_token=1", "https://a.org/f?X-Amz-Signature=1"],
    no: ["https://a.org/?page=2&id=7", "https://a.org/?keyword=floods&author=ada", "https://a.org/?monkey=1"],
  },
  {
    name: "a part of a path that says so",
    finds: ({ pathname }) => /\/(?:private|secret|members?-only|intranet)(?:\/|$)/i.test(pathname),
    yes: ["https://a.org/feed/private/x1", "https://a.org/members-only/1"],
    no: ["https://a.org/private-equity/deal", "https://a.org/news/secrets-of-the-sea"],
  },
  {
    name: "a host of an inner network",
    finds: ({ hostname }) => {
      const host = hostname.replace(/\.$/, "");
      return !host.includes(".") || inner.has(lastOf(host, /\./)) || /^[\d.]+$|^\[/.test(host);
    },
    yes: ["http://wiki/a", "http://news.corp/a", "http://10.0.0.7/a", "http://[::1]/a", "http://localhost:3000/a"],
    no: ["https://a.org/a", "https://news.local.gov.uk/a", "https://1.fm/a"],
  },
];

/** `own` are hosts of the operator's network, as the setting ALLOW_PRIVATE_HOSTS has them. */
export function isAnybodys(address: string | undefined, own: readonly string[]): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const url = new URL(address);
  return !own.some((entry) => entry === url.hostname || entry === url.host) && !ownRows.some(({ finds }) => finds(url));
}

/** What somebody pasted has no address. */
export const isForAll = ({ sources }: Briefing, own: readonly string[]): boolean =>
  sources.every(({ url }) => isAnybodys(url, own));
