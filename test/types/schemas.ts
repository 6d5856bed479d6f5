/** Every schema of the spec is what the docs say of it: a change that could break somebody must be meant. */
import type { Equal, None } from "./equal.ts";
import type { Received, Sent } from "./pin.ts";
import type { CreationSent, CreationUnions } from "./schemas-creation.ts";
import type { PublishingReceived, PublishingSent } from "./schemas-publishing.ts";
import type { ResearchReceived, ResearchSent } from "./schemas-research.ts";
import type { Schemas } from "./schemas-values.ts";
import type { VideosReceived } from "./schemas-videos.ts";

type SentSchemas = PublishingSent & CreationSent & ResearchSent;
type ReceivedSchemas = PublishingReceived & VideosReceived & ResearchReceived;
export type Expected = keyof SentSchemas | keyof ReceivedSchemas | keyof CreationUnions;

type IsAsExpected<Name extends keyof Schemas> = Name extends keyof SentSchemas
  ? Sent<Schemas[Name], SentSchemas[Name]>
  : Name extends keyof ReceivedSchemas
    ? Received<Schemas[Name], ReceivedSchemas[Name]>
    : Name extends keyof CreationUnions
      ? Equal<Schemas[Name], CreationUnions[Name]>
      : false;

/** Names the schemas that changed. */
export type Changed = None<
  { [Name in keyof Schemas & Expected]: IsAsExpected<Name> extends true ? never : Name }[keyof Schemas & Expected]
>;

/** Names the schemas that went. */
export type Gone = None<Exclude<Expected, keyof Schemas>>;
