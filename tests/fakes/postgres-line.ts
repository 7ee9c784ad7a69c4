// A line to PostgreSQL that counts what is asked over it: statements, and those of them that had to be planned.
import { connect, createServer, type Socket } from "node:net";

export type CountingLine = {
  /** To be asked instead of the server. */
  readonly address: string;
  /** Since it was asked last: `asked` are ways there and back, `planned` those whose text went along. */
  counted(): { readonly asked: number; readonly planned: number };
  /** Open at this moment. */
  connections(): number;
  close(): Promise<void>;
};

/** `address` is postgres://... without encryption. */
export async function countingLine(address: string): Promise<CountingLine> {
  const to = new URL(address);
  const lines = new Set<Socket>();
  let [asked, planned] = [0, 0];
  const server = createServer((from) => {
    const line = connect(Number(to.port), to.hostname);
    for (const one of [from, line]) {
      lines.add(one);
      one.on("error", () => {});
      one.on("close", () => void lines.delete(one));
    }
    const read = typesOf((type) => {
      // Sync ends what was asked, a simple query is one by itself; Parse brings a text.
      if (type === "S" || type === "Q") asked += 1;
      if (type === "P" || type === "Q") planned += 1;
    });
    from.on("data", read);
    from.pipe(line).pipe(from);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const own = new URL(address);
  own.port = String((server.address() as { port: number }).port);
  return {
    address: own.href,
    counted: () => {
      const since = { asked, planned };
      [asked, planned] = [0, 0];
      return since;
    },
    connections: () => lines.size / 2,
    close: () => {
      for (const line of lines) line.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/**
 * A message is a letter, its length with itself, and its content; the first one of a line has no letter:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
function typesOf(told: (type: string) => void): (data: Buffer) => void {
  let [rest, hasBegun] = [Buffer.alloc(0), false];
  return (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const letter = hasBegun ? 1 : 0;
      if (rest.length < letter + 4) return;
      const ends = letter + rest.readUInt32BE(letter);
      if (rest.length < ends) return;
      if (hasBegun) told(String.fromCharCode(rest[0] ?? 0));
      hasBegun = true;
      rest = rest.subarray(ends);
    }
  };
}
