// Every number Slack holds us to, with the page it was read on; and the two of our own that keep messages from being
// refused.

/**
 * Pages are under https://docs.slack.dev/. Lengths are counted in UTF-16 units, after escaping, link targets included.
 */
export const limits = {
  /** reference/block-kit/blocks */
  messageBlocks: 50,
  /** reference/block-kit/blocks */
  viewBlocks: 100,
  /** reference/methods/chat.postMessage: cut silently at 40,000, too long for a notification well before. */
  fallbackText: 3_000,
  /** reference/block-kit/blocks/section-block */
  sectionText: 3_000,
  /** reference/block-kit/blocks/header-block: plain text only. */
  headerText: 150,
  /** reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** reference/block-kit/composition-objects/text-object */
  textObject: 3_000,
  /** reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** reference/block-kit/blocks/context-actions-block */
  contextActionsElements: 5,
  /** reference/block-kit/blocks/rich-text-block gives none: ours, so that one block never fills a message. */
  richText: 3_000,
  /** reference/block-kit/block-elements/button-element */
  buttonText: 75,
  /** reference/block-kit/block-elements/button-element */
  buttonValue: 2_000,
  /** reference/block-kit/block-elements/button-element */
  url: 3_000,
  /** reference/block-kit/blocks and block-elements */
  id: 255,
  /** reference/block-kit/block-elements/overflow-menu-element */
  overflowOptions: 5,
  /** reference/block-kit/block-elements/radio-button-group-element, checkboxes-element */
  radioOptions: 10,
  /** reference/block-kit/block-elements/select-menu-element */
  selectOptions: 100,
  /** reference/block-kit/composition-objects/option-object */
  optionText: 75,
  /** reference/block-kit/composition-objects/option-object */
  optionValue: 75,
  /** reference/block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** reference/block-kit/blocks/input-block */
  inputLabel: 2_000,
  inputHint: 2_000,
  /** reference/block-kit/blocks/image-block takes 2,000; methods/files.getUploadURLExternal refuses above 1,000. */
  imageAlt: 1_000,
  /** reference/block-kit/block-elements/plain-text-input-element */
  inputText: 3_000,
  /** reference/block-kit/block-elements/plain-text-input-element */
  placeholder: 150,
  /** reference/views/modal-views: title, submit and close alike. */
  viewTitle: 24,
  privateMetadata: 3_000,
  callbackId: 255,
  /** methods/views.push: view_too_large above 250 KB. */
  viewBytes: 250_000,
  /** methods/assistant.threads.setSuggestedPrompts */
  suggestedPrompts: 4,
  /** methods/assistant.threads.setStatus: falls off after two minutes. */
  statusMs: 120_000,
  /** reference/app-manifest */
  commandName: 32,
  commandSays: 2_000,
  commandHint: 1_000,
  commands: 50,
  shortcuts: 10,
  appName: 35,
  appDescription: 140,
  agentDescription: 300,
  /** apis/web-api/rate-limits: one message a second in a channel. */
  channelGapMs: 1_000,
  /** apis/web-api/rate-limits: "several hundred messages per minute per workspace" in all; ours stays below. */
  workspaceGapMs: 150,
  /** Ours, over all workspaces: a wave to 10,000 channels takes two minutes, and people are answered meanwhile. */
  postGapMs: 10,
  /** interactivity/handling-user-interaction */
  responseUrlUses: 5,
  responseUrlMs: 30 * 60_000,
  /** authentication/verifying-requests-from-slack: five minutes, to either side. */
  signatureWindowMs: 5 * 60_000,
  /** Ours: all blocks of one message. `msg_blocks_too_long` was seen at 11,341 (slackapi/bolt-js 2509, 2867). */
  messageText: 9_000,
  messageBlocksBudget: 25,
  /** Ours: a request of Slack's is a few kilobytes; views carry at most 250 KB. */
  requestBytes: 1_000_000,
} as const;
