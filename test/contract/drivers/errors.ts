/** Errors that several operations share. */
import type { ExpectedError } from "../../support/driver.ts";

type Errors = Record<string, ExpectedError>;

/** Where a page prints the message alone, neither code nor details are promised. */
export const badRequest = (message: string): ExpectedError => ({ error: "BadRequestError", message });
export const denied = (message: string): ExpectedError => ({ error: "PermissionDeniedError", message });
export const notFound = (message: string): ExpectedError => ({ error: "NotFoundError", message });

/** Of every operation. That a server fails is documented, what it says then is not. */
export const everywhere = {
  401: {
    missing_api_key: { error: "AuthenticationError", message: "API key is required", code: "MISSING_API_KEY" },
    invalid_api_key: { error: "AuthenticationError", message: "Invalid API key", code: "INVALID_API_KEY" },
  },
  429: { rate_limited: { error: "RateLimitError", message: "Rate limit exceeded", code: "RATE_LIMITED" } },
  500: { undocumented: { error: "ServerError", message: "The server gave no reason", body: { success: false } } },
} satisfies Record<number, Errors>;

/** Of every operation on one integration. */
export const integrationErrors = {
  ...everywhere,
  403: {
    forbidden: {
      error: "PermissionDeniedError",
      message: "Integration does not belong to your team",
      code: "forbidden",
      details: {},
    },
  },
  404: {
    not_found: {
      error: "NotFoundError",
      message: "Integration not found",
      code: "not_found",
      details: { resource_id: "int_invalid", resource_type: "Integration" },
    },
  },
} satisfies Record<number, Errors>;

/** Of every operation on one scheduled post. */
export const scheduleErrors = {
  ...everywhere,
  403: { other_team: denied("Schedule does not belong to your team") },
  404: { not_found: notFound("Schedule not found") },
} satisfies Record<number, Errors>;
