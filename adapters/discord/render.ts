// How everything said becomes Discord messages: pure, in order, nothing lost.
import { ButtonStyle, ComponentType } from "discord.js";

import { tongueOf } from "../../src/news/shown.ts";
import type { Said } from "../../src/news/talk.ts";
import type { Part } from "../../src/ports/platform.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { answerMessages } from "./answer.ts";
import { briefingButtons, briefingPassages } from "./briefing.ts";
import { drawingMessage } from "./drawings.ts";
import { editionMessages } from "./edition.ts";
import { plainWords, tidy } from "./escape.ts";
import { evidencePage } from "./evidence.ts";
import { modalOf } from "./form.ts";
import { limits } from "./limits.ts";
import { buttonComponent, type Component, clip, type DiscordPayload, type Message, type Posting } from "./message.ts";
import { fileName, noticeMessages, progressMessage } from "./notice.ts";
import { fillSheets } from "./parts.ts";
import { withRead } from "./read.ts";
import type { CommandIds } from "./words.ts";

export function render(said: Said, ids: CommandIds): readonly Part[] {
  switch (said.kind) {
    case "briefing": {
      const { briefing } = said;
      const messages = fillSheets(briefingPassages(briefing, said), {
        last: briefingButtons(briefing, said),
        others: [
          buttonComponent(
            tongueOf(briefing).say("button.evidence"),
            { act: "evidence", on: briefing.id },
            ButtonStyle.Primary,
          ),
        ],
      });
      const shown = messages.map((message, at) =>
        at === messages.length - 1 ? withRead(message, said.read, tongueOf(briefing)) : message,
      );
      return parts(shown, briefing.headline.text);
    }
    case "edition":
      return editionMessages(said.edition, said.preview === true, ids, said.read).map(
        ({ message, under, name, ...more }) => ({
          ...part(message, name, more),
          ...(under === undefined ? {} : { under }),
        }),
      );
    case "evidence":
      return parts([evidencePage(said)], tongueFor(said.language).say("evidence.title"));
    case "answer":
      return parts(answerMessages(said), said.about || said.answer.question);
    case "notice": {
      const file = said.file === undefined ? undefined : { name: fileName(said.file.name), text: said.file.text };
      const made = parts(noticeMessages(said, ids), said.title ?? "Lede");
      const last = made.at(-1);
      const told =
        file === undefined || last === undefined
          ? made
          : [...made.slice(0, -1), { ...last, payload: { ...(last.payload as DiscordPayload), file } }];
      if (said.drawing === undefined) return told;
      const { message, drawing } = drawingMessage(said.drawing);
      return [...told, part(message, said.title ?? "Lede", drawing && { drawing })];
    }
    case "progress":
      return parts([progressMessage(said.doing)], "Lede");
    case "welcome":
      return [];
    case "form":
      return [{ plainText: tidy(said.form.title), payload: modalOf(said.form) }];
    case "choices": {
      const choices = said.choices.slice(0, limits.choices).map((choice) => ({
        name: clip(choice.label, limits.choiceText),
        value: choice.value.slice(0, limits.choiceText).toWellFormed(),
      }));
      const payload: DiscordPayload = { kind: "choices", choices };
      return [{ plainText: choices.map((choice) => choice.name).join("\n"), payload }];
    }
  }
}

const parts = (messages: readonly Message[], name: string): Part[] => messages.map((message) => part(message, name));

function part(message: Message, name: string, more: Pick<Posting, "tagged" | "drawing"> = {}): Part {
  const thread = clip(name, limits.threadName);
  const payload: DiscordPayload = { kind: "message", message, thread, ...more };
  return { plainText: plainWords(shownText(message)), payload };
}

/** Every word of a message in reading order, as markdown. */
export function shownText(message: Message): string {
  const texts: string[] = message.content === undefined ? [] : [message.content];
  const visit = (component: Component): void => {
    if (component.type === ComponentType.TextDisplay) texts.push(component.content);
    if (component.type === ComponentType.Section || component.type === ComponentType.Container)
      component.components.forEach(visit);
  };
  message.components.forEach(visit);
  for (const { description } of message.attachments ?? []) texts.push(description);
  return texts.join("\n");
}
