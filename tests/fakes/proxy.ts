// A company's proxy on this machine: knows names that nobody else knows, asks for a password, and writes down what it was asked.
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";

export type FakeProxy = {
  /** As in HTTPS_PROXY, name and password in it. */
  readonly url: string;
  /** "CONNECT host:port" and "GET http://host:port", in order. */
  readonly asked: string[];
  close(): Promise<void>;
};

const name = "worker";
const password = "p@ss:w/rd";

/** `hosts` names what each host, or host:port, is on this machine. Others are asked for as they are called. */
export async function startProxy(hosts: Readonly<Record<string, number>>): Promise<FakeProxy> {
  const asked: string[] = [];
  const open = new Set<Duplex>();
  const knows = (header: unknown) => header === `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
  const portOf = (host: string, port: string): number => hosts[`${host}:${port}`] ?? hosts[host] ?? Number(port);
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? "");
    asked.push(`GET ${url.origin}`);
    if (!knows(incoming.headers["proxy-authorization"])) return void outgoing.writeHead(407).end();
    const { method, headers } = incoming;
    const port = portOf(url.hostname, url.port || "80");
    const passed = request({ host: "127.0.0.1", port, method, path: `${url.pathname}${url.search}`, headers });
    passed.once("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.once("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.on("connect", (incoming, socket, head) => {
    const [, host = "", port = ""] = /^\[?(.*?)\]?:(\d+)$/.exec(incoming.url ?? "") ?? [];
    asked.push(`CONNECT ${host}:${port}`);
    if (!knows(incoming.headers["proxy-authorization"])) return void socket.end("HTTP/1.1 407 No\r\n\r\n");
    const other = connect(portOf(host, port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      other.write(head);
      other.pipe(socket);
      socket.pipe(other);
    });
    for (const end of [socket, other]) {
      open.add(end);
      end.on("error", () => {});
      end.once("close", () => {
        socket.destroy();
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${name}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const end of open) end.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
