// Five hundred papers with a feed each, behind a proxy that alone knows their names: most are well, some slow, silent,
// failing, moved or garbled, and one house of a hundred desks dies and comes back.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Papers = {
  /** As in HTTP_PROXY. */
  readonly proxy: string;
  readonly feeds: readonly string[];
  /** The one house of many desks answers nobody, until it is said again that it does. */
  readonly dies: (dead: boolean) => void;
  /** Requests so far. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};

const papers = 500;
/** From here on they are desks of one house. */
const firstDesk = 400;
const house = "house.example";
const hour = 3_600_000;
/** An item comes this often, and so many stand in a feed. */
const itemEvery = hour;
const itemsShown = 10;
const slowMs = 2_000;

const addressOf = (n: number): string =>
  n < firstDesk ? `http://paper${n}.example/feed.xml` : `http://${house}/desk${n}/feed.xml`;

/** By what is left when its number is divided by fifty: how a paper fails. The rest are well. */
const ailing: Readonly<Record<number, "slow" | "failing" | "moved" | "gone" | "silent" | "garbled">> = {
  0: "slow",
  1: "failing",
  2: "moved",
  3: "gone",
  4: "silent",
  5: "garbled",
};

/** `now` in milliseconds; items are dated by it. */
export async function openPapers(now: () => number): Promise<Papers> {
  const opened = now();
  let [asked, dead] = [0, false];
  const server = createServer((request, response) => {
    asked += 1;
    const { host = "" } = request.headers;
    const path = request.url ?? "/";
    const n = host === house ? Number(/^\/desk(\d+)/.exec(path)?.[1]) : Number(/^paper(\d+)\./.exec(host)?.[1]);
    if (dead && host === house) return void request.socket.destroy();
    if (Number.isNaN(n) || path === "/robots.txt") return void response.writeHead(404).end();
    if (path.endsWith(".html")) return page(n, Number(/(\d+)\.html$/.exec(path)?.[1]), response);
    feed(n, path, request, response);
  });

  function feed(n: number, path: string, request: IncomingMessage, response: ServerResponse): void {
    const ill = ailing[n % 50];
    if (ill === "silent") return;
    if (ill === "gone") return void response.writeHead(404).end();
    if (ill === "failing" && asked % 2 === 0) return void response.writeHead(503, { "retry-after": "60" }).end();
    if (ill === "moved" && !path.includes("moved"))
      return void response.writeHead(301, { location: path.replace("feed", "moved") }).end();
    const newest = newestOf(n);
    const etag = `"${newest}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": "application/rss+xml", etag });
    const body = ill === "garbled" && newest % 2 === 0 ? "<rss><channel><item>" : feedOf(n, newest);
    if (ill !== "slow") return void response.end(body);
    response.write(body.slice(0, 100));
    setTimeout(() => response.end(body.slice(100)), slowMs);
  }

  /** Each paper has its own minute of the hour. */
  const newestOf = (n: number): number => Math.floor((now() - opened) / itemEvery + (n % 60) / 60) + itemsShown;
  const dateOf = (n: number, item: number): number =>
    Math.min(now(), opened + (item - itemsShown - (n % 60) / 60) * itemEvery);

  function feedOf(n: number, newest: number): string {
    const items = Array.from({ length: itemsShown }, (_, back) => newest - back).map((item) => {
      const story = storyOf(n, item);
      // Every second one only teases: its page is fetched.
      const told = item % 2 === 0 ? story.lines.join(" ") : `${story.lines[0]} ...`;
      const link = addressOf(n).replace(/feed\.xml$/, `${item}.html`);
      return `<item><title>${story.title}</title><link>${link}</link><guid>${link}</guid><pubDate>${new Date(dateOf(n, item)).toUTCString()}</pubDate><description>${told}</description></item>`;
    });
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper ${n}</title><link>http://paper${n}.example/</link>${items.join("")}</channel></rss>`;
  }

  // What was asked through the proxy is asked of the papers themselves.
  server.on("connect", (_, socket) => {
    socket.on("error", () => {});
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    server.emit("connection", socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    feeds: Array.from({ length: papers }, (_, n) => addressOf(n)),
    dies: (whether) => {
      dead = whether;
    },
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function page(n: number, item: number, response: ServerResponse): void {
  const { title, lines } = storyOf(n, item);
  response.writeHead(200, { "content-type": "text/html" });
  response.end(
    `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</article></html>`,
  );
}

const towns = ["Arden", "Belmore", "Castleton", "Dunmore", "Eastbrook", "Farley", "Glenrock", "Harwick", "Ilford"];
const bodies = ["city council", "harbour authority", "school board", "transport ministry", "water company", "hospital"];
const names = ["Maria Keller", "John Okafor", "Anna Lindqvist", "Peter Marsh", "Leila Haddad", "Tom Brandt"];
const deeds = ["opened a bridge", "closed a tunnel", "bought a ferry", "sold a stadium", "rebuilt a market"];
const whys = ["after a flood", "before the winter", "for the third time", "against the mayor's advice"];

/** Every fifth story is an agency's, which twenty papers carry word for word. */
function storyOf(n: number, item: number): { readonly title: string; readonly lines: readonly string[] } {
  const told = item % 5 === 0 ? `agency ${Math.floor(n / 20)}/${item}` : `${n}/${item}`;
  const bytes = createHash("sha256").update(told).digest();
  const pick = (all: readonly string[], at: number): string => all[(bytes[at] ?? 0) % all.length] ?? "";
  const amount = (at: number, most: number): number => 2 + (bytes.readUInt16BE(at) % most);
  const [town, body, name, deed] = [pick(towns, 0), pick(bodies, 1), pick(names, 2), pick(deeds, 3)];
  return {
    title: `${town} ${body} ${deed.replace(/ a .*/, "")} ${deed.replace(/^\w+ a /, "")} for ${amount(4, 900)} million euros`,
    lines: [
      `The ${town} ${body} ${deed} ${pick(whys, 6)} on Tuesday, at a cost of ${amount(4, 900)} million euros.`,
      `“We waited ${amount(8, 40)} years for this,” said ${name}, who speaks for the ${body}.`,
      `About ${amount(10, 60_000)} people live within ${amount(12, 30)} kilometres of the site.`,
      `The work took ${amount(14, 50)} months and employed ${amount(16, 3_000)} people, ${name} said.`,
      `A second stage is to cost ${amount(18, 400)} million euros and end in ${2027 + ((bytes[20] ?? 0) % 9)}.`,
    ],
  };
}
