// Facts about looking at a picture: by its first bytes, no more of them than needed, and nothing else for a picture.
import { afterEach, describe, expect, test } from "vitest";
import { readPictureHead } from "../../../adapters/web/picture.ts";
import { openSite, type Site, webFor } from "./site.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === "string" ? Buffer.from(part, "latin1") : part)));
const zeros = (length: number): readonly number[] => new Array<number>(length).fill(0);

/** By hand, after each format's own document. */
const png = bytes([0x89], "PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", [0, 0, 4, 176, 0, 0, 2, 118], zeros(20));
const gif = bytes("GIF89a", [0x2c, 0x01, 0xc8, 0x00], zeros(30));
const segment = (marker: number, length: number): readonly number[] => [
  0xff,
  marker,
  length >> 8,
  length & 255,
  ...zeros(length - 2),
];
const frame = [0xff, 0xc2, 0, 17, 8, 2, 118, 4, 176, 3, ...zeros(10)];
const jpeg = bytes([0xff, 0xd8], segment(0xe0, 16), segment(0xe1, 4_000), [0xff], segment(0xdb, 67), frame);
const lossy = bytes("RIFF", zeros(4), "WEBPVP8 ", zeros(10), [0xb0, 0x04, 0x76, 0x02], zeros(20));
const lossless = bytes("RIFF", zeros(4), "WEBPVP8L", zeros(4), [0x2f, 0xaf, 0x44, 0x9d, 0x00], zeros(20));
const extended = bytes("RIFF", zeros(4), "WEBPVP8X", zeros(8), [0xaf, 4, 0, 0x75, 2, 0], zeros(20));

describe("the first bytes", () => {
  test.each([
    ["png", png, 1200, 630],
    ["gif", gif, 300, 200],
    ["jpeg", jpeg, 1200, 630],
    ["webp", lossy, 1200, 630],
    ["webp", lossless, 1200, 630],
    ["webp", extended, 1200, 630],
  ] as const)("of a %s say its size", (kind, head, width, height) => {
    expect(readPictureHead(head)).toEqual({ kind, width, height });
  });

  test.each([
    ["a drawing", bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ["a page", bytes("<!doctype html><html><body>not found</body></html>")],
    ["an empty file", bytes("")],
    ["a beginning alone", png.subarray(0, 20)],
    ["a JPEG whose frame never comes", bytes([0xff, 0xd8], segment(0xe1, 60_000))],
    ["a JPEG with a length of nothing", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0], zeros(40))],
    ["a JPEG that is noise", bytes([0xff, 0xd8], zeros(60))],
  ])("of %s say nothing", (_, head) => expect(readPictureHead(head)).toBeUndefined());

  test("cut anywhere or changed anywhere end the reading", () => {
    for (const whole of [png, gif, jpeg, lossy, lossless, extended])
      for (let at = 0; at < Math.min(whole.length, 200); at++) {
        readPictureHead(whole.subarray(0, at));
        readPictureHead(Buffer.from(whole).fill(0xff, at, Math.min(whole.length, at + 3)));
      }
  });
});

describe("the web", () => {
  let site: Site;
  let web: ReturnType<typeof webFor>;
  afterEach(async () => void (await Promise.all([web.close(), site.close()])));
  const asked: string[] = [];
  const serve = async (answer: Parameters<typeof openSite>[0]) => {
    asked.length = 0;
    site = await openSite((request, response) => {
      if (request.url === "/robots.txt") return void response.end("User-agent: *\nDisallow: /closed");
      asked.push(`${request.headers.range} ${request.headers.accept}`);
      return answer(request, response);
    });
    web = webFor(site);
  };
  const look = (path = "/a.jpg") =>
    web
      .picture?.(`${site.origin}${path}`, new AbortController().signal)
      .catch((thrown: { kind: string }) => thrown.kind);

  test("takes the beginning, and the size that the server tells of the whole", async () => {
    await serve((_, response) => {
      response.writeHead(206, { "content-type": "image/jpeg", "content-range": `bytes 0-65535/2400123` }).end(jpeg);
    });
    expect(await look()).toEqual({ url: `${site.origin}/a.jpg`, width: 1200, height: 630, bytes: 2_400_123 });
    expect(asked[0]).toMatch(/^bytes=0-65535 image\//);
  });

  test("leaves a server that sends everything after the beginning", async () => {
    let sent = 0;
    await serve((_, response) => {
      response.writeHead(200, { "content-type": "image/png", "content-length": "900000000" });
      response.write(png);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) sent += 1;
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    expect(await look()).toMatchObject({ width: 1200, bytes: 900_000_000 });
    expect(sent).toBeLessThan(1_000);
  });

  test.each([
    ["calls a drawing a drawing", "image/svg+xml", bytes("<svg></svg>", zeros(40))],
    ["calls a drawing a photograph", "image/png", bytes("<svg onload=alert(1)></svg>", zeros(40))],
    ["calls a photograph a page", "text/html", jpeg],
    ["has nothing", "image/jpeg", bytes("")],
  ])("sees none where a server %s", async (_, type, body) => {
    await serve((_request, response) => void response.writeHead(200, { "content-type": type }).end(body));
    expect(await look()).toBe("unreadable");
  });

  test("looks at none that robots.txt keeps to itself, that is not there, or that leads to a private address", async () => {
    await serve((request, response) => {
      if (request.url === "/inside.jpg")
        return void response.writeHead(302, { location: "http://10.0.0.1/a.jpg" }).end();
      response.writeHead(404).end();
    });
    expect([await look("/closed/a.jpg"), await look("/gone.jpg"), await look("/inside.jpg")]).toEqual([
      "refused",
      "not-found",
      "refused",
    ]);
  });
});
