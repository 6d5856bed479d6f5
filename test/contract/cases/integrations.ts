import type { Expectation } from "../../engine/expectation.ts";
import { everywhere, integrationErrors } from "./errors.ts";
import { byId, get, remove } from "./requests.ts";

export const integrations = {
  listIntegrations: {
    helper: "integrations.list",
    calls: { minimal: { run: (hooked) => hooked.integrations.list(), sends: get("/v1/integration/list") } },
    // What is in the list is not documented.
    expect: { 200: { undocumented: {} }, ...everywhere },
  },

  getIntegrationDetails: {
    helper: "integrations.get",
    calls: byId(get, "/v1/integration/{id}", "int_yt_abc123", (hooked, id) => hooked.integrations.get(id)),
    expect: {
      200: {
        healthy: {
          id: "int_yt_abc123",
          type: "youtube",
          identifier: "UC1234567890",
          account: {
            id: "UC1234567890",
            name: "My YouTube Channel",
            username: "mychannel",
            avatarUrl: "https://yt3.ggpht.com/avatar.jpg",
          },
          health: { status: "healthy", tokenValid: true, lastChecked: "2024-03-15T10:00:00.000Z" },
          createdAt: "2024-01-15T08:30:00.000Z",
        },
        expired: { health: { status: "expired", tokenValid: false } },
      },
      ...integrationErrors,
    },
  },

  disconnectIntegration: {
    helper: "integrations.disconnect",
    calls: byId(remove, "/v1/integration/{id}", "int_yt_abc123", (hooked, id) => hooked.integrations.disconnect(id)),
    expect: {
      200: { disconnected: { id: "int_yt_abc123", type: "youtube", deleted: true } },
      ...integrationErrors,
    },
    message: "Integration disconnected successfully",
  },
} satisfies Record<string, Expectation>;
