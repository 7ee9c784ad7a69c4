// Secrets blotted out of what an operator reads: those configured, letter by letter, and whatever looks like one.
import { secretRows } from "./secret-rows.ts";

const hidden = "[secret]";
const rows = secretRows.map(({ after, gone }) => new RegExp(`(${after?.source ?? ""})(?:${gone.source})`, "gi"));

/** Shorter ones would blot out ordinary words; whoever sets such a password has none. */
export const leastLetters = 6;

export type Blot = (text: string) => string;

/** Blots out these values too, as they are, in an address and in JSON. Linear in the text for each value. */
export function openBlot(values: readonly string[] = []): Blot {
  const known = [...new Set(values.filter((value) => value.length >= leastLetters).flatMap(spellings))].sort(
    (a, b) => b.length - a.length,
  );
  return (text) => {
    const without = known.reduce((left, value) => left.replaceAll(value, hidden), text);
    const addresses = without.replace(address, withoutAddressSecrets);
    return rows.reduce((left, row) => left.replace(row, `$1${hidden}`), addresses);
  };
}

function spellings(value: string): string[] {
  const bytes = Buffer.from(value, "utf8");
  return [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), bytes.toString("base64")];
}

const address = /\b([a-z][a-z0-9+.-]{1,20}):\/\/([^\s"'<>\\`]{1,8000})/gi;

/** Hosts whose addresses are keys themselves. */
const keyHosts = /(?:^|\.)(?:slack\.com|discord(?:app)?\.com|discord\.gg|openai\.com)$/i;
const namesSecrets: readonly RegExp[] = [
  /token|secret|passw|auth(?!or)|api_?key|credential/i,
  /^(?:key|code|pwd|pass|sig|signature|ticket|session|sid|jwt|state|hmac)$/i,
];

function withoutAddressSecrets(_: string, scheme: string, rest: string): string {
  // A database's password may hold any letter: everything before the last "@" goes.
  if (!/^(?:https?|wss?)$/i.test(scheme)) {
    const at = rest.lastIndexOf("@");
    return `${scheme}://${at < 0 ? "" : `${hidden}@`}${parameters(rest.slice(at + 1), false)}`;
  }
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  const isKey = keyHosts.test(host.replace(/:\d+$/, ""));
  const path = parameters(rest.slice(authority.length), isKey);
  const user = at < 0 ? "" : `${hidden}@`;
  const shown = /^hooks\.slack\.com$/i.test(host) ? path.replace(/^(\/[^/?#]*\/)[^?#]+/, `$1${hidden}`) : path;
  return `${scheme}://${user}${host}${shown}`;
}

/** After `?` or `#`. Of hosts whose addresses are keys, no value is shown. */
function parameters(text: string, all: boolean): string {
  const from = text.search(/[?#]/);
  if (from < 0) return text;
  const values = text
    .slice(from)
    .replace(/([?&#;])([^=&#;]{1,80})=([^&#;]*)/g, (whole, sign: string, name: string) =>
      all || namesSecrets.some((names) => names.test(name)) ? `${sign}${name}=${hidden}` : whole,
    );
  return text.slice(0, from) + values;
}
