// English words that decide how far a statement holds: negations, hedges, modals, conditions, contrasts, comparatives.
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

/** Say that what stands beside them does not hold, or holds no longer. */
export const overturning = wordSet(
  `abandon abandoned abandoning abandons acquit acquits acquitted acquitting annul annulled annuls baseless cancel
  canceled canceling cancelled cancelling cancels ceased cleared contested contradict contradicted contradicting
  contradicts debunked decline declined declines declining denial denied denies deny denying discredited dismiss
  dismissed dismisses dismissing disproved disproven dispute disputed disputes disputing doubt doubted doubtful
  doubts exonerated fail failed failing fails failure fake false falsely halted hoax impossible invalidated lack
  lacked lacking lacks mistaken mistakenly nullified overruled overturn overturned overturning overturns postponed
  prevented quashed refusal refuse refused refuses refusing refute refuted refutes refuting reject rejected
  rejecting rejection rejects rescinded retracted reversed revoked scrap scrapped scraps suspended unable
  unfounded unproven untrue vacated vetoed withdraw withdrawn withdrew wrongly`,
);

/** Deny what stands beside them and nothing else. */
export const denials = wordSet(
  `not n't no never none nobody nothing neither nor without hardly barely scarcely seldom rarely nowhere unlikely
  cannot`,
);

/** Say under which condition, up to when or for whom alone it holds. */
export const conditionMarks = wordSet(
  `if unless until till whether lest otherwise except excepting barring pending conditional conditionally contingent
  depending assuming supposing hypothetically only solely merely`,
);

/** Say that it may be otherwise. */
export const doubts = wordSet(
  `reportedly allegedly apparently alleged suspected supposed supposedly purported purportedly ostensibly possibly
  possible perhaps probable probably maybe likely potential potentially presumably presumed seemingly seem seems
  seemed seeming appear appears appeared appearing unconfirmed unverified rumored rumoured rumor rumour theoretically
  arguably believe believes believed believing think thinks thought thinking hope hopes hoped hoping fear fears
  feared fearing expect expects expected expecting suspect suspects assumed understood estimated projected tentative
  tentatively provisional provisionally preliminary may might could would so-called tries tried attempted
  attempting speculate speculated speculates speculating guess guessed guesses imagine imagined assume assumes`,
);

/** Set what they open against the rest. */
export const contrasts = wordSet(
  `but though although while whilst whereas despite however yet instead unlike contrary nevertheless nonetheless
  notwithstanding even`,
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
