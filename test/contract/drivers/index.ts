/**
 * What the contract suite knows of the API, by hand. It comes from the pages of the docs and never from openapi.yaml: else
 * the two would agree with each other, and could both be wrong.
 */
import type { Drivers, Pins } from "../../support/driver.ts";
import { integrations } from "./integrations.ts";
import { schedules } from "./schedules.ts";

export const drivers: Drivers = { ...integrations, ...schedules };

export const pins: Pins = { serverUrl: "https://api.hooked.so", keyHeader: "x-api-key" };
