// English words that decide how far a statement holds: negations, hedges, modals, comparatives.
import { wordSet } from "../word-set.ts";

/** Turn a statement into its opposite, or take something away from it. */
export const negations = wordSet(
  `not no never none nobody nothing neither nor without hardly barely scarcely nowhere unlikely far few little
  except excluding minus instead rather un`,
);

/** Verbs that negate what follows them. */
export const negatingVerbs = wordSet(
  `fail fails failed failing failure refuse refuses refused refusing refusal deny denies denied denying denial
  decline declines declined declining reject rejects rejected rejecting lack lacks lacked lacking avoid avoids
  avoided avoiding stop stops stopped stopping prevent prevents prevented preventing dismiss dismisses dismissed
  dismissing rule ruled cease ceased abandon abandoned cancel cancels cancelled canceled miss missed drop dropped
  halt halted block blocked ban banned doubt doubts doubted dispute disputes disputed oppose opposes opposed
  unable impossible false untrue wrong unfounded baseless`,
);

/** Make a statement less than certain or a number less than exact. */
export const hedges = wordSet(
  `about around almost nearly roughly approximately approx some over under more less fewer least most up almost
  possibly perhaps probably maybe likely reportedly allegedly apparently alleged suspected supposed supposedly
  purported purportedly rumoured rumored potential potentially expected estimated estimate estimates seemingly
  seems seem appeared appears appear believed thought feared presumed assumed projected forecast provisional
  preliminary tentative unconfirmed unverified initial so-called partly partially largely mostly mainly generally
  usually often sometimes occasionally virtually practically essentially arguably theoretically hypothetically
  below above between circa`,
);

/** Say what may, must or will be. */
export const modals = wordSet("may might could would should can must will shall ought need going 'd");

/** Compare. */
export const comparatives = wordSet(
  `more less fewer most least higher lower highest lowest bigger smaller larger biggest smallest largest better
  worse best worst earlier later faster slower older younger oldest youngest longer shorter than only first last
  every all both each any half double twice up down before after above below exactly always just even alone solely`,
);
