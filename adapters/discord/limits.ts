// What Discord refuses: its numbers, each with the vendor's page, and the smaller ones we keep to. Pages are under
// https://docs.discord.com/developers/. A string is counted as the larger of UTF-16 units and code points, after
// escaping and with link targets: the vendor does not say how it counts.
export const limits = {
  /** resources/message#create-message */
  content: 2000,
  /** All text displays of one message together: discord-api-docs pull 8562 */
  displayed: 4000,
  /** Nested ones counted: components/reference */
  components: 40,
  /** Rows of a message without the components flag: components/reference#action-row */
  rows: 5,
  /** components/reference#action-row */
  buttonsInRow: 5,
  /** components/reference#button; what fits on a phone is 38 */
  buttonLabel: 80,
  /** components/reference#button-button-structure: the address of one that leads there */
  buttonUrl: 512,
  /** components/reference#anatomy-of-a-component */
  customId: 100,
  /** interactions/receiving-and-responding */
  modalTitle: 45,
  /** interactions/receiving-and-responding */
  modalFields: 5,
  /** components/reference#label */
  label: 45,
  /** components/reference#label */
  description: 100,
  /** components/reference#text-input */
  textInput: 4000,
  /** components/reference#radio-group: at least 2 */
  radioOptions: 10,
  /** components/reference#checkbox-group */
  checkboxOptions: 10,
  /** components/reference#string-select */
  selectOptions: 25,
  /** Labels, values and descriptions of options: components/reference#string-select */
  optionText: 100,
  /** components/reference#string-select */
  selectPlaceholder: 150,
  /** interactions/application-commands#application-command-object-application-command-option-choice-structure */
  choices: 25,
  /** same */
  choiceText: 100,
  /** components/reference#thumbnail */
  altText: 1024,
  /** resources/message#create-message: nonce */
  nonce: 25,
  /** resources/channel#start-thread-from-message */
  threadName: 100,
  /** Tags on a forum's post: resources/channel#start-thread-in-forum-or-media-channel */
  postTags: 5,
  /** Messages of one channel published in an hour: support.discord.com, "Announcement Channels FAQ" */
  crosspostsAnHour: 10,
  /** topics/rate-limits: requests a second for the whole bot, interactions' own endpoints not counted */
  requestsPerSecond: 50,
  /** topics/rate-limits: answers 401, 403 and 429 in ten minutes before the address is blocked */
  invalidRequests: 10_000,
  /** interactions/receiving-and-responding: milliseconds until the first answer */
  firstAnswerMs: 3_000,
  /** interactions/receiving-and-responding: milliseconds until an interaction's token is worth nothing */
  tokenLifeMs: 15 * 60_000,
  /** interactions/receiving-and-responding: follow-ups where only the person installed the app */
  followUpsWhereNotMember: 5,
} as const;

/** What we fill: a little below, so that a change of how the vendor counts refuses nothing. */
export const budget = {
  content: 1_900,
  displayed: 3_800,
  components: 36,
  /** Longer addresses lose their text fragment, then the link: nothing else would fit beside them. */
  link: 1_000,
} as const;
