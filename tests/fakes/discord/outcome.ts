// What the fake Discord answers one request with, and how it says no.

export type Outcome = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

export const no = (status: number, code: number): Outcome => ({ status, body: { message: "no", code } });
