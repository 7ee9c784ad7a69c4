// One HTTP server on an address of this machine: whoever is slow, silent or long-winded is not waited for.
import { createServer, type Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Trouble } from "../../src/trouble.ts";

export type Serving = {
  /** The setting whose port it is, for whoever has to change it. */
  readonly setting: string;
  readonly host: string;
  readonly port: number;
  readonly signal: AbortSignal;
  /** Milliseconds in which a request is there, and a silent connection is cut. */
  readonly patience?: number;
};

const usualPatience = 10_000;
/** Of the headers together, the address among them. */
const longest = 8 * 1024;
const connections = 500;

/** Listens until the signal aborts; gives the port. Throws Trouble `bad-input` when the port is taken. */
export async function serveHttp(
  fetch: (request: Request) => Promise<Response> | Response,
  { setting, host, port, signal, patience = usualPatience }: Serving,
): Promise<number> {
  const bounds = {
    headersTimeout: patience,
    requestTimeout: patience,
    keepAliveTimeout: patience,
    connectionsCheckingInterval: Math.ceil(patience / 4),
    maxHeaderSize: longest,
  };
  const server = createAdaptorServer({ fetch, createServer, serverOptions: bounds }) as Server;
  server.maxConnections = connections;
  server.setTimeout(patience);
  const listening = await new Promise<number>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(new Trouble("bad-input", `${setting} ${port} cannot be opened. Choose another one.`, { cause })),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
  const end = () => {
    server.close();
    server.closeIdleConnections();
  };
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
  return listening;
}
