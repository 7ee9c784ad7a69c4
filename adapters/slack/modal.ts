// The modal that what is said goes into: the one that is open, or a new one while Slack's three seconds last.
import type { types } from "@slack/bolt";
import type { Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import { plainElement } from "./blocks.ts";
import { calling, refusal } from "./client.ts";
import type { CommandWords } from "./notice.ts";
import { type Chunk, messages } from "./parts.ts";
import { inView, type Render, viewOf } from "./render.ts";
import { type OpenView, packSpot, type SlackSpot } from "./spot.ts";
import type { Workspace } from "./workspaces.ts";

export type Filled = { readonly view: types.ModalView; readonly rest: readonly Part[] };

export class OpenModal {
  readonly #tools: { readonly render: Render; readonly typed: CommandWords };
  readonly #workspace: Workspace;
  readonly #spot: SlackSpot;
  #view: OpenView | undefined;
  /** Everything said in it so far: each new view shows it all. */
  readonly #shown: Chunk[] = [];
  /** How much of what it has no room for was said beside it. */
  #beside = 0;

  constructor(tools: { readonly render: Render; readonly typed: CommandWords }, workspace: Workspace, spot: SlackSpot) {
    [this.#tools, this.#workspace, this.#spot, this.#view] = [tools, workspace, spot, spot.modal];
  }

  get isOpen(): boolean {
    return this.#view !== undefined;
  }

  /** The modal as it is, with this said in it too; and in messages what of it is still to be said beside it. */
  viewWith(said: Said): Filled {
    const { typed, render } = this.#tools;
    const page = said.kind === "evidence" ? said.page : 1;
    const on = said.kind === "form" ? said.form.on : "";
    const { view, rest } = viewOf(said, typed, render, page, this.#shown);
    this.#shown.push(...inView(said, typed, render));
    const news = rest.slice(this.#beside);
    this.#beside = rest.length;
    return {
      view: { ...view, private_metadata: packSpot(this.#spot, on) },
      rest: messages(news, news.find(({ plain }) => plain !== "")?.plain ?? ""),
    };
  }

  /**
   * What found no room in it; undefined, and nothing is shown, where the modal is closed by now, or shows something
   * newer than what was pressed in it. Throws Trouble bad-input where nothing was pressed that a modal could hang on,
   * timed-out where Slack opens none.
   */
  async show(said: Said): Promise<readonly Part[] | undefined> {
    const { view, rest } = this.viewWith(said);
    const open = this.#view;
    try {
      this.#view = open === undefined ? await this.#open(view) : await this.#update(open, view);
      return rest;
    } catch (thrown) {
      if (open === undefined || !overtaken.has(refusal(thrown) ?? "")) throw thrown;
      this.#view = undefined;
      return undefined;
    }
  }

  async #open(view: types.ModalView): Promise<OpenView | undefined> {
    const trigger_id = this.#spot.triggerId;
    if (trigger_id === undefined) throw new Trouble("bad-input", worded("slack.press-again"));
    const opened = await calling(() => this.#workspace.client.views.open({ trigger_id, view })).catch((cause) => {
      throw new Trouble("timed-out", unopened, { cause });
    });
    return viewIn(opened);
  }

  async #update({ id, hash }: OpenView, view: types.ModalView): Promise<OpenView> {
    const wish = { view_id: id, view, ...(hash === undefined ? {} : { hash }) };
    return viewIn(await calling(() => this.#workspace.client.views.update(wish))) ?? { id };
  }

  /** Nothing of it is needed any more; where what was said went stands in it. */
  async end(words: string, tongue: Tongue): Promise<void> {
    const open = this.#view;
    if (open === undefined) return;
    const view: types.ModalView = {
      type: "modal",
      title: plainElement("Lede"),
      close: plainElement(tongue.say("button.close")),
      blocks: [{ type: "section", text: plainElement(words) }],
    };
    await calling(() => this.#workspace.client.views.update({ view_id: open.id, view })).catch(() => {});
  }
}

export const unopened = worded("slack.no-window");

/** Closed, or changed by another press first: https://docs.slack.dev/reference/methods/views.update#errors */
const overtaken = new Set(["not_found", "hash_conflict"]);

type Opened = { readonly view?: { readonly id?: string; readonly hash?: string } };

export const viewIn = ({ view }: Opened): OpenView | undefined =>
  view?.id === undefined ? undefined : { id: view.id, ...(view.hash === undefined ? {} : { hash: view.hash }) };
