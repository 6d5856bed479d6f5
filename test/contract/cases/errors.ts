/** Errors that several operations share. */
import type { ExpectedError } from "../../engine/expectation.ts";

type Errors = Record<string, ExpectedError>;

/** Where a page prints the message alone, neither code nor details are promised. */
export const badRequest = (message: string): ExpectedError => ({ error: "BadRequestError", message });
export const denied = (message: string): ExpectedError => ({ error: "PermissionDeniedError", message });
export const notFound = (message: string): ExpectedError => ({ error: "NotFoundError", message });

/** That it happens is documented, what the server says then is not, or only these fields of it. */
const undocumented = (error: string, body: Record<string, unknown> = {}): Errors => ({
  undocumented: { error, message: "The server gave no reason", body },
});

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

/** The guide tells these as headings alone. */
const badBody = {
  missing_required_fields: badRequest("Missing Required Fields"),
  invalid_field_value: badRequest("Invalid Field Value"),
};
export const avatarNotFound = { avatar_not_found: notFound("Avatar Not Found") };
export const templateNotFound = { template_not_found: notFound("Template Not Found") };

/** Of every operation that takes a body of which no other error is shown. */
export const bodyErrors = { ...everywhere, 400: badBody };

/** Of every operation on one thing of which no error is shown. */
export const idErrors = { ...everywhere, 404: undocumented("NotFoundError") };

/** Of every operation on one video: only those of your team. */
export const videoErrors = {
  ...everywhere,
  403: { other_team: denied("Video does not belong to your team") },
  404: { video_not_found: notFound("Video not found") },
};

/** Of every operation that makes a video. */
export const creationErrors = {
  ...bodyErrors,
  403: { subscription_required: denied("Subscription Required") },
};
export const scriptErrors = {
  ...creationErrors,
  400: { ...badBody, script_too_long: badRequest("Script Too Long") },
};
export const avatarErrors = { ...creationErrors, 404: avatarNotFound };
export const spokenErrors = { ...scriptErrors, 404: avatarNotFound };
