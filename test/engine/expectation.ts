/** What the contract suite expects of each operation, written by hand from the docs, never from openapi.yaml. */
import type { operations } from "../../generated/schema.ts";
import type { Hooked } from "../../src/index.ts";

/** One call of a public helper, and the request that must leave. */
export interface ExpectedCall {
  run(hooked: Hooked): PromiseLike<unknown>;
  sends: {
    method: string;
    path: string;
    /** A name that is sent several times has all its values. */
    query?: Record<string, string | string[]>;
    /** Header parameters. */
    headers?: Record<string, string>;
    /** Of a form, its fields as strings. */
    body?: unknown;
  };
}

/** The error that a helper must throw. */
export interface ExpectedError {
  error: string;
  message: string;
  code?: string;
  details?: Record<string, unknown>;
  /** The problems by field that the client reads from the message. */
  issues?: readonly { path?: string; message: string }[];
  /** Fields of the body that the client makes nothing of. */
  body?: Record<string, unknown>;
}

/** What the docs say of the whole document, by hand. */
export interface DocumentFacts {
  serverUrl: string;
  keyHeader: string;
  /** The tag of a resource, where it is not the resource's name with a capital letter. */
  tags?: Readonly<Record<string, string>>;
  /** By operation. Without it, the document is compared with the expectations alone. */
  operations?: Readonly<Record<string, OperationFacts>>;
}

/** What the docs say of an operation. Everything but the first two is JSON Schema. */
export interface OperationFacts {
  /** The address of its page. */
  page: string;
  /** How much the page shows of the `operation`, and of a status where that differs: full, partial or inferred. */
  documented: Readonly<Record<"operation" | number, string>>;
  path: object;
  query: object;
  body?: object | undefined;
  /** What is posted to the webhook that a body names. */
  webhook?: object | undefined;
  responses: Readonly<Record<number, object>>;
}

export interface Expectation {
  /** As a user writes it: `schedules.list`. */
  helper: string;
  /** The title of its page, where it does not consist of the words of its id. */
  title?: string;
  /** Sends an example of the body, where that is not the last argument of the helper. */
  sendExample?(hooked: Hooked, example: unknown, ids: readonly unknown[]): PromiseLike<unknown>;
  deprecated?: boolean;
  /** `minimal` sends what is required and nothing else; together they send everything that is documented. */
  calls: { minimal: ExpectedCall } & Record<string, ExpectedCall>;
  /** By status and name of the example: the result of the helper (at least these fields), or its error. */
  expect: Record<number, Record<string, unknown>>;
  /** The message of a success; undefined where the docs have none. */
  message?: string;
  /** False if the payload is the whole body of a success, without `success` and `message` beside it. */
  envelope?: false;
  /** What is posted to the webhook of a request, by the name of the example: what `parseWebhook` makes of it. */
  webhooks?: Record<string, Record<string, unknown>>;
}

export type Expectations = Record<string, Expectation>;

/** An operation or a status that comes or goes does not compile. */
export type CompleteExpectations = {
  [Op in keyof operations]: Expectation & {
    expect: {
      [Status in keyof operations[Op]["responses"] & number]: `${Status}` extends `2${string}`
        ? Record<string, unknown>
        : Record<string, ExpectedError>;
    };
  };
};
