// Files of an app's own in the fake Slack, from the address to send them to until an image block may name them.
type Json = Record<string, unknown>;

export type Upload = {
  readonly id: string;
  readonly filename: string;
  readonly length: number;
  readonly alt: string | undefined;
  readonly token: string;
  bytes?: Buffer;
  /** Where it is shared; private to who uploaded it while empty. */
  channels: string[];
  completedAt?: number;
};

/** A test sets them. */
export type UploadRules = {
  /** https://docs.slack.dev/reference/scopes/files.write: not every workspace has installed us anew since we ask for it. */
  withoutScope: boolean;
  /** An administrator's: https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors */
  disabled: boolean;
  /**
   * "Files are processed asynchronously via a job handler": for so long after its completion a file has no mimetype in
   * files.info, and no block may name it. https://docs.slack.dev/reference/methods/files.getUploadURLExternal,
   * https://github.com/slackapi/python-slack-sdk/issues/1521
   */
  processedAfterMs: number;
};

export type Uploads = {
  readonly kept: Upload[];
  readonly rules: UploadRules;
  readonly methods: Readonly<Record<string, (body: Json, token: string) => Json>>;
  /** Status of a POST of these bytes to that path. */
  receive(path: string, bytes: Buffer): number;
  /** Slack's words for image blocks that name a file which is not there yet, or not the poster's; empty where all may. */
  wrongIn(blocks: unknown, token: string): readonly string[];
};

export function openUploads(tools: { readonly now: () => number; readonly origin: () => string }): Uploads {
  const kept: Upload[] = [];
  const rules: UploadRules = { withoutScope: false, disabled: false, processedAfterMs: 0 };
  const ofId = (id: unknown, token: string) => kept.find((one) => one.id === id && one.token === token);
  const isProcessed = ({ completedAt }: Upload) =>
    completedAt !== undefined && tools.now() >= completedAt + rules.processedAfterMs;

  const methods: Uploads["methods"] = {
    /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal#errors */
    "files.getUploadURLExternal": ({ filename, length, alt_txt }, token) => {
      if (rules.withoutScope) return refusal("missing_scope");
      if (rules.disabled) return refusal("file_uploads_disabled");
      const bytes = Number(length ?? 0);
      if (typeof filename !== "string" || filename === "" || !(bytes > 0)) return refusal("missing_argument");
      const alt = typeof alt_txt === "string" ? alt_txt : undefined;
      if ((alt?.length ?? 0) > 1_000) return refusal("alt_txt_too_large");
      const id = `F${String(kept.length + 1).padStart(9, "0")}A`;
      kept.push({ id, filename, length: bytes, alt, token, channels: [] });
      return { ok: true, upload_url: `${tools.origin()}/upload/v1/${id}`, file_id: id };
    },
    /** A file that was not sent is none: https://docs.slack.dev/reference/methods/files.completeUploadExternal#errors */
    "files.completeUploadExternal": ({ files, channel_id }, token) => {
      const named = Array.isArray(files) ? (files as readonly Json[]) : [];
      if (named.length === 0) return refusal("invalid_arguments");
      const found = named.map(({ id }) => ofId(id, token));
      if (found.some((one) => one?.bytes === undefined || one.completedAt !== undefined))
        return refusal("file_not_found");
      for (const one of found) {
        if (one === undefined) continue;
        one.completedAt = tools.now();
        if (typeof channel_id === "string") one.channels.push(channel_id);
      }
      return { ok: true, files: named.map(({ id, title }) => ({ id, title })) };
    },
    /** https://docs.slack.dev/reference/methods/files.info; `mimetype` is empty until the file was processed. */
    "files.info": ({ file }, token) => {
      const found = ofId(file, token);
      if (found === undefined) return refusal("file_not_found");
      return {
        ok: true,
        file: { id: found.id, name: found.filename, mimetype: isProcessed(found) ? "image/png" : "" },
      };
    },
  };

  return {
    kept,
    rules,
    methods,
    /** The address takes one file of the length that was announced, once; anything but 200 is a failure. */
    receive: (path, bytes) => {
      const found = kept.find(({ id }) => path === `/upload/v1/${id}`);
      if (found === undefined) return 404;
      if (found.bytes !== undefined) return 410;
      if (bytes.length !== found.length) return 400;
      found.bytes = bytes;
      return 200;
    },
    /** "The user posting these blocks must have access": https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
    wrongIn: (blocks, token) =>
      (Array.isArray(blocks) ? (blocks as readonly Json[]) : []).flatMap((block, at) => {
        if (block.type !== "image" || block.slack_file === undefined) return [];
        const file = ofId((block.slack_file as Json).id, token);
        return file !== undefined && isProcessed(file)
          ? []
          : [`invalid slack file [json-pointer:/blocks/${at}/slack_file]`];
      }),
  };
}

const refusal = (error: string): Json => ({ ok: false, error });
