// Lede as a step of other people's workflows (Slack's Workflow Builder): what each step asks for and gives back.

/** Slack does not say whose workflow runs a step: the workflow does, and that person's rights hold. */
const person = {
  type: "slack#/types/user_id",
  title: "On behalf of",
  description: "Whose rights hold, such as the person who started the workflow; a member of the channel",
  is_required: true,
} as const;

/** As the manifest says them: https://docs.slack.dev/tools/bolt-js/tutorials/custom-steps */
export const steps = {
  brief_link: {
    title: "Brief a link",
    description: "Briefs an article, each line checked against its source; posts it, or gives it to the next step",
    input_parameters: {
      link: { type: "string", title: "Link", description: "The address of one article", is_required: true },
      person,
      channel: {
        type: "slack#/types/channel_id",
        title: "Channel",
        description: "Where to post it; nothing is posted where this is empty",
        is_required: false,
      },
    },
    output_parameters: {
      headline: { type: "string", title: "Headline", description: "The headline of the briefing", is_required: true },
      briefing: { type: "string", title: "Briefing", description: "The briefing in plain words", is_required: true },
    },
  },
  brief_topic: {
    title: "Brief a topic",
    description: "Posts a briefing of the main story about a topic, from the sources that the channel follows",
    input_parameters: {
      topic: { type: "string", title: "Topic", description: "Words to look for", is_required: true },
      person,
      channel: {
        type: "slack#/types/channel_id",
        title: "Channel",
        description: "Whose sources are searched, and where the briefing is posted",
        is_required: true,
      },
    },
    // No words of it: what a channel follows is for its members alone, and another step may tell anybody.
    output_parameters: {
      channel: { type: "slack#/types/channel_id", title: "Channel", description: "Where it is", is_required: true },
      message: { type: "slack#/types/message_ts", title: "Message", description: "Which it is", is_required: true },
    },
  },
} as const;

export type StepName = keyof typeof steps;
