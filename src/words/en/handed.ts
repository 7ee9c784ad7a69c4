// What is wrong with a file that was handed over or with a step of a workflow, in English.

export const ofHandedOver = {
  "file.no-text": "That is not a text file. Attach a .txt, .html or .opml file.",
  "file.not-on-discord": "That file is not on Discord. Attach it to the command.",
  "file.not-slacks": "That file is not one Slack keeps. Paste its text instead.",
  "file.over-a-megabyte": "That file is over 1 MB. Paste the part you want briefed.",
  "file.too-big": "That file is larger than 5 MB. Attach a smaller one.",
  "file.unfetched": "The file could not be fetched from Discord. Try again.",
  "step.archived": "That channel is archived. Choose another in the step.",
  "step.empty-topic": "The topic is empty. Give the step words to look for.",
  "step.no-member": "The person on whose behalf this step runs is no member of that channel.",
  "step.one-link": "Give the step the address of one article, such as https://example.org/news.",
  "step.several": "That is the address of a site with several stories. Give the step the link of one of them.",
} as const;
