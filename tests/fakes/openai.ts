// A server on 127.0.0.1 that speaks the OpenAI API over real sockets, and fails in whatever way a test asks for.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it arrived. */
export type Asked = {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Record<string, unknown>;
};

export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** "headers": nothing is ever sent. "body": the head and the first half of the body. "drip": a character every few milliseconds. */
  readonly hang?: "headers" | "body" | "drip";
  /** Closes the socket in the middle of the body. */
  readonly cut?: true;
};

export type OpenAIServer = {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Resolves once so many requests have arrived. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
};

type Usage = { readonly input?: number; readonly output: number; readonly hidden?: number };

/** A completion as OpenAI sends it: hidden tokens are among those of the completion. */
export function completion(
  content: string | null,
  more: { finish?: string; refusal?: string; usage?: Usage | false } = {},
): Answer {
  const { input = 1200, output, hidden } = more.usage || { output: 300 };
  const details = hidden === undefined ? {} : { completion_tokens_details: { reasoning_tokens: hidden } };
  return {
    body: JSON.stringify({
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1,
      model: "fake",
      choices: [
        {
          index: 0,
          finish_reason: more.finish ?? "stop",
          message: { role: "assistant", content, refusal: more.refusal ?? null },
        },
      ],
      ...(more.usage !== false && {
        usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output, ...details },
      }),
    }),
  };
}

/** An error as OpenAI sends it. */
export const failure = (
  status: number,
  code: string | null,
  message: string,
  headers: Record<string, string> = {},
): Answer => ({
  status,
  headers,
  body: JSON.stringify({ error: { message, type: "invalid_request_error", param: null, code } }),
});

export async function openAIServer(answer: (asked: Asked, number: number) => Answer): Promise<OpenAIServer> {
  const asked: Asked[] = [];
  const waiting: { count: number; wake: () => void }[] = [];
  const drips = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const one = {
        path: request.url ?? "",
        headers: request.headers,
        body: JSON.parse(Buffer.concat(pieces).toString()),
      };
      asked.push(one);
      send(response, answer(one, asked.length), drips);
      for (const each of waiting) if (asked.length >= each.count) each.wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    arrived: (count) =>
      asked.length >= count ? Promise.resolve() : new Promise((wake) => waiting.push({ count, wake })),
    close: () => {
      for (const drip of drips) clearInterval(drip);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, answer: Answer, drips: Set<NodeJS.Timeout>): void {
  const body = answer.body ?? "";
  if (answer.hang === "headers") return;
  response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
  if (answer.hang === "drip") {
    let at = 0;
    const drip = setInterval(() => (response.destroyed ? clearInterval(drip) : response.write(body[at++] ?? " ")), 5);
    drips.add(drip);
  } else if (answer.hang === "body") response.write(body.slice(0, body.length / 2));
  else if (answer.cut) response.write(body.slice(0, body.length / 2), () => response.destroy());
  else response.end(body);
}
