// The pure parts of the web adapter: statuses, character sets, freshness, politeness.
import { describe, expect, it } from "vitest";
import { charsetOf, decodeText } from "../../../adapters/web/charset.ts";
import { freshFor, retryAfterOf } from "../../../adapters/web/headers.ts";
import { openManners } from "../../../adapters/web/politeness.ts";
import { troubleOfNetwork, troubleOfStatus } from "../../../adapters/web/trouble.ts";
import { Trouble } from "../../../src/trouble.ts";
import { tongueFor } from "../../../src/words/tongue.ts";
import { FixedClock, settle } from "../../fakes/clock.ts";

describe("A status becomes a trouble", () => {
  const table: readonly [number, number | undefined, string | undefined][] = [
    [200, undefined, undefined],
    [203, undefined, undefined],
    [204, undefined, "unreadable"],
    [300, undefined, "unreadable"],
    [400, undefined, "unreadable"],
    [401, undefined, "not-allowed"],
    [403, undefined, "not-allowed"],
    [404, undefined, "not-found"],
    [410, undefined, "gone"],
    [418, undefined, "unreadable"],
    [429, undefined, "rate-limited"],
    [429, 5000, "rate-limited"],
    [451, undefined, "not-allowed"],
    [500, undefined, "unavailable"],
    [503, undefined, "unavailable"],
    [503, 60_000, "rate-limited"],
    [522, undefined, "unavailable"],
  ];
  for (const [status, wait, kind] of table)
    it(`${status}${wait ? ` with Retry-After` : ""} is ${kind ?? "fine"}`, () => {
      const trouble = troubleOfStatus(status, wait);
      expect(trouble?.kind).toBe(kind);
      expect(trouble?.retryAfterMs).toBe(kind ? wait : undefined);
    });

  it.each([
    [404, "de", "Diese Seite gibt es nicht. Prüf die Adresse."],
    [500, "fr", "Le site a lui-même un problème. Réessayez plus tard."],
    [418, "ja", "サイトがそのページを返しません。アドレスを確認するか、本文を貼り付けてください。"],
  ])("%i is told in the language %s, and its number is for the log", (status, language, says) => {
    const trouble = troubleOfStatus(status);
    expect(trouble?.forReaders(tongueFor(language))).toBe(says);
    expect(String(trouble?.cause)).toContain(String(status));
    // What was stored of a feed is English, and told again in any tongue.
    expect(tongueFor(language).again(trouble?.message ?? "")).toBe(says);
  });

  it("finds the code of a network failure under its wrappers", () => {
    const wrapped = new Error("fetch failed", { cause: Object.assign(new Error("x"), { code: "ENOTFOUND" }) });
    expect(troubleOfNetwork(wrapped).kind).toBe("not-found");
    expect(troubleOfNetwork(new Error("other side", { cause: new Trouble("refused") })).kind).toBe("refused");
    expect(troubleOfNetwork(Object.assign(new Error("x"), { code: "CERT_HAS_EXPIRED" })).kind).toBe("unavailable");
    expect(troubleOfNetwork("nonsense").kind).toBe("unavailable");
  });
});

describe("A character set is told", () => {
  const ascii = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string, mark: boolean) =>
    new Uint8Array([
      ...(mark ? [0xff, 0xfe] : []),
      ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer),
    ]);
  const table: readonly [string, Uint8Array, string, string][] = [
    ["by the header", new Uint8Array([0xcf, 0xf0, 0xe8]), "text/html; charset=windows-1251", "При"],
    [
      "by an XML declaration",
      new Uint8Array([...ascii('<?xml version="1.0" encoding="ISO-8859-2"?>'), 0xb1]),
      "",
      '<?xml version="1.0" encoding="ISO-8859-2"?>ą',
    ],
    [
      "by a meta element",
      new Uint8Array([...ascii("<meta charset=shift_jis>"), 0x83, 0x65]),
      "",
      "<meta charset=shift_jis>テ",
    ],
    ["by a byte order mark before all else", utf16("né", true), "text/html; charset=utf-8", "né"],
    ["by zero bytes without a mark", utf16("<?xml?>é", false), "", "<?xml?>é"],
    [
      "by the bytes, when a server labels UTF-8 as its one-byte default",
      ascii("Grüße"),
      "text/html; charset=ISO-8859-1",
      "Grüße",
    ],
    ["as the old Windows one, when nothing is said and it is not UTF-8", new Uint8Array([0x93, 0x41, 0x94]), "", "“A”"],
    [
      "as the old Windows one, when the bytes are not the UTF-8 that they are called",
      new Uint8Array([...ascii('<?xml version="1.0" encoding="utf-8"?>Caf'), 0xe9, 0x20, 0x93, 0x41, 0x94]),
      "text/xml; charset=utf-8",
      '<?xml version="1.0" encoding="utf-8"?>Café “A”',
    ],
    [
      "as browsers do in the feed's language then",
      new Uint8Array([...ascii("<language>ru</language>"), 0xcf, 0xe0, 0xf0, 0xee, 0xec]),
      "text/xml; charset=utf-8",
      "<language>ru</language>Паром",
    ],
    [
      "as UTF-8 though a character of it is cut",
      new Uint8Array([...ascii("Grüße, Café, naïve"), 0xe2, 0x80, 0x2e]),
      "text/xml; charset=utf-8",
      "Grüße, Café, naïve\ufffd.",
    ],
    [
      "as UTF-8 when it is called an encoding of two bytes",
      ascii("Ферри, паром"),
      "text/xml; charset=gb2312",
      "Ферри, паром",
    ],
    [
      "as it is called, when two bytes only look like UTF-8",
      new Uint8Array([0xd6, 0xb0]),
      "text/xml; charset=gbk",
      "职",
    ],
    ["as UTF-8 when the label is nonsense", ascii("é"), "text/html; charset=x-nonsense", "é"],
  ];
  for (const [how, bytes, header, text] of table) it(how, () => expect(decodeText(bytes, header)).toBe(text));
  it("never throws, whatever the bytes", () => {
    for (let seed = 0; seed < 300; seed++) {
      const bytes = Uint8Array.from(
        { length: seed % 41 },
        (_, index) => (seed * 7919 + index * 104_729 + ((seed * index) % 31)) & 255,
      );
      expect(typeof decodeText(bytes)).toBe("string");
      expect(typeof charsetOf(bytes)).toBe("string");
    }
  });
});

describe("Headers are read without trust", () => {
  const now = Date.parse("2026-03-02T07:00:00Z");
  it("Retry-After in seconds or as a date, never longer than a day", () => {
    expect(retryAfterOf({ "retry-after": "120" }, now, 86_400_000)).toBe(120_000);
    expect(retryAfterOf({ "retry-after": "Mon, 02 Mar 2026 07:05:00 GMT" }, now, 86_400_000)).toBe(300_000);
    expect(retryAfterOf({ "retry-after": "999999999" }, now, 86_400_000)).toBe(86_400_000);
    for (const odd of ["", "-5", "soon", "0"])
      expect(retryAfterOf({ "retry-after": odd }, now, 86_400_000)).toBeUndefined();
  });
  it("freshness by max-age, else Expires, and none where the server forbids it", () => {
    expect(freshFor({ "cache-control": "public, max-age=600" }, now)).toBe(600_000);
    expect(freshFor({ expires: "Mon, 02 Mar 2026 07:10:00 GMT" }, now)).toBe(600_000);
    expect(freshFor({ "cache-control": "no-cache, max-age=600" }, now)).toBeUndefined();
    expect(freshFor({ "cache-control": "s-maxage=600" }, now)).toBeUndefined();
    expect(freshFor({}, now)).toBeUndefined();
  });
});

describe("Politeness", () => {
  const signal = new AbortController().signal;

  it("one request at a time to a host, a pause after each, and no waiting for other hosts", async () => {
    const clock = new FixedClock();
    const manners = openManners(clock, 1000);
    const order: string[] = [];
    const turn = async (host: string, name: string) => {
      const release = await manners.turn(host, signal);
      order.push(name);
      return release;
    };
    const first = await turn("a", "first");
    const second = turn("a", "second");
    await turn("b", "other host");
    await settle();
    expect(order).toEqual(["first", "other host"]);
    first();
    await clock.advance(999);
    expect(order).toHaveLength(2);
    await clock.advance(1);
    expect(order).toEqual(["first", "other host", "second"]);
    (await second)();
  });

  it("silence for as long as the host asked", async () => {
    const clock = new FixedClock();
    const manners = openManners(clock, 0);
    manners.silence("a", 60_000);
    await expect(manners.turn("a", signal)).rejects.toMatchObject({ kind: "rate-limited", retryAfterMs: 60_000 });
    await clock.advance(60_000);
    (await manners.turn("a", signal))();
  });

  it("whoever gives up waiting holds up nobody and lets nobody overtake", async () => {
    const clock = new FixedClock();
    const manners = openManners(clock, 0);
    const release = await manners.turn("a", signal);
    const stop = new AbortController();
    const impatient = manners.turn("a", stop.signal).catch((trouble: unknown) => trouble);
    let third = false;
    const patient = manners.turn("a", signal).then((done) => {
      third = true;
      return done;
    });
    stop.abort();
    expect(await impatient).toMatchObject({ kind: "aborted" });
    await settle();
    expect(third).toBe(false);
    release();
    (await patient)();
  });

  it("forgets hosts it has nothing to remember of", async () => {
    const clock = new FixedClock();
    const manners = openManners(clock, 10);
    for (let host = 0; host < 5000; host++) {
      (await manners.turn(`host${host}`, signal))();
      await clock.sleep(0, signal);
      if (host % 500 === 0) await clock.advance(20);
    }
    expect(manners.hosts).toBeLessThan(2500);
  });
});
