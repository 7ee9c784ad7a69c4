// A wire to the database that can be cut: what a network that fails for a while looks like to every process at once.
import { connect, createServer, type Socket } from "node:net";

export type Wire = {
  /** The database's address, through the wire. */
  readonly address: string;
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

export async function layWire(database: string): Promise<Wire> {
  const url = new URL(database);
  const [port, host] = [Number(url.port), url.hostname];
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return void near.destroy();
    const far = connect(port, host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const at = server.address();
  if (typeof at !== "object" || at === null) throw new Error("the wire has no end");
  url.host = `127.0.0.1:${at.port}`;
  return {
    address: url.toString(),
    cut: () => {
      whole = false;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      whole = true;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
