/** Errors that several operations share. */
import type { ExpectedError } from "../../engine/expectation.ts";

type Errors = Record<string, ExpectedError>;

/** Where a page prints the message alone, neither code nor details are promised. */
export const badRequest = (message: string): ExpectedError => ({ error: "BadRequestError", message });
export const denied = (message: string): ExpectedError => ({ error: "PermissionDeniedError", message });
export const notFound = (message: string): ExpectedError => ({ error: "NotFoundError", message });

/** A validation message, which begins with the path of the field. */
const invalid = (path: string, message: string): ExpectedError => ({
  ...badRequest(`${path}: ${message}`),
  issues: [{ path, message }],
});

/** That it happens is documented, but not its body, of which the error guide shows one field of every error. */
const withoutReason = (error: string): ExpectedError => ({
  error,
  message: "The server gave no reason",
  body: { success: false },
});

/** Of every operation. */
export const everywhere = {
  401: {
    missing_api_key: { error: "AuthenticationError", message: "API key is required", code: "MISSING_API_KEY" },
    invalid_api_key: { error: "AuthenticationError", message: "Invalid API key", code: "INVALID_API_KEY" },
  },
  429: {
    rate_limit_exceeded: { error: "RateLimitError", message: "Rate limit exceeded", code: "RATE_LIMIT_EXCEEDED" },
  },
  500: { undocumented: withoutReason("ServerError") },
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

/** The samples of the error guide. */
const badBody = {
  missing_required_fields: {
    error: "BadRequestError",
    message: "Missing required fields",
    code: "VALIDATION_ERROR",
    details: { missing: ["script", "avatarId"] },
    issues: [
      { path: "script", message: "Missing required fields" },
      { path: "avatarId", message: "Missing required fields" },
    ],
  },
  invalid_field_value: {
    error: "BadRequestError",
    message: "Invalid aspect ratio",
    code: "INVALID_VALUE",
    details: { field: "aspectRatio", value: "16:9", allowed: ["ratio_9_16", "ratio_16_9", "ratio_1_1"] },
    issues: [{ path: "aspectRatio", message: "Invalid aspect ratio" }],
  },
};
/** The guide has only the headings of these. */
export const avatarNotFound = { avatar_not_found: withoutReason("NotFoundError") };
export const templateNotFound = { template_not_found: withoutReason("NotFoundError") };

/** Of every operation that takes a body of which no other error is shown. */
export const bodyErrors = { ...everywhere, 400: badBody };

/** Of every operation on one thing of which no error is shown. */
export const idErrors = { ...everywhere, 404: { undocumented: withoutReason("NotFoundError") } };

/** Of Get Video Details, the one page that documents 403 for a bad key. The other pages document 401. */
export const videoErrors = {
  ...everywhere,
  403: {
    other_team: denied("Video does not belong to your team"),
    missing_api_key: { ...denied("API key is required"), code: "MISSING_API_KEY" },
    invalid_api_key: { ...denied("Invalid API key"), code: "INVALID_API_KEY" },
  },
  404: { video_not_found: notFound("Video not found") },
};

/** Of every operation that makes a video. */
export const creationErrors = {
  ...bodyErrors,
  403: { subscription_required: { ...denied("Active subscription required"), code: "SUBSCRIPTION_REQUIRED" } },
};
export const scriptErrors = {
  ...creationErrors,
  // The sample breaks off after these words.
  400: { ...badBody, script_too_long: badRequest("Script exceeds maximum length") },
};
/** The messages of the slideshow page, which shows neither their status nor their code. */
export const slideshowErrors = {
  ...creationErrors,
  400: {
    ...badBody,
    no_slides: invalid("slides", "At least one slide is required"),
    too_many_slides: invalid("slides", "Cannot have more than 50 slides"),
    empty_media: invalid("slides.0.media", "String must contain at least 1 character(s)"),
    duration_out_of_range: invalid("slides.0.duration", "Number must be between 1 and 10"),
    too_many_texts: invalid("slides.0.texts", "Cannot have more than 10 text elements"),
  },
};
export const avatarErrors = { ...creationErrors, 404: avatarNotFound };
export const spokenErrors = { ...scriptErrors, 404: avatarNotFound };
