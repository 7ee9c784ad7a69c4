// A strict chat platform behind HTTP: takes what is well-formed, keeps every message, and deduplicates nothing.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Arrived = {
  readonly id: string;
  readonly place: string;
  readonly key: string;
  readonly text: string;
  readonly bytes: string;
  readonly under?: string;
};

export type StrictServer = {
  readonly address: string;
  readonly arrived: Arrived[];
  /** What was wrong with requests: must stay empty. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
};

type Posting = {
  place?: unknown;
  key?: unknown;
  text?: unknown;
  payload?: unknown;
  under?: unknown;
  dieAfterwards?: unknown;
};

export async function startServer(): Promise<StrictServer> {
  const arrived: Arrived[] = [];
  const complaints: string[] = [];

  const post = (body: string, respond: (status: number, answer: unknown) => void) => {
    const { place, key, text, payload, under, dieAfterwards } = JSON.parse(body) as Posting;
    if (typeof place !== "string" || typeof key !== "string" || typeof text !== "string" || text === "") {
      complaints.push(`malformed: ${body.slice(0, 200)}`);
      return respond(400, { error: "malformed" });
    }
    if (under !== undefined && !arrived.some((message) => message.id === under && message.place === place)) {
      complaints.push(`under a message that is not there: ${body.slice(0, 200)}`);
      return respond(400, { error: "no such parent" });
    }
    const id = `m${arrived.length + 1}`;
    arrived.push({
      id,
      place,
      key,
      text,
      bytes: JSON.stringify(payload),
      ...(typeof under === "string" ? { under } : {}),
    });
    // Accepted, and whoever asked dies before the answer: the answer is never sent.
    if (typeof dieAfterwards === "number") return void process.kill(dieAfterwards, "SIGKILL");
    respond(201, { id });
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const respond = (status: number, answer: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(answer));
    };
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    if (request.method === "GET") {
      const found = arrived.find(
        (message) => message.key === url.searchParams.get("key") && message.place === url.searchParams.get("place"),
      );
      return respond(found ? 200 : 404, found ? { id: found.id } : {});
    }
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (piece: string) => {
      body += piece;
    });
    // A request that was cut off half-way never counts.
    request.on("end", () => request.complete && post(body, respond));
    request.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  return {
    address: `http://127.0.0.1:${address.port}`,
    arrived,
    complaints,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
