/** The ids of integrations are found in whatever form the undocumented list has. */
import { expect, test } from "@jest/globals";
import { clientOf, failureOf, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

const list = [
  { id: "int_1", type: "youtube" },
  { id: "int_2", type: "tiktok" },
];

test.each<[string, unknown]>([
  ["data.integrations", { success: true, data: { integrations: list, total: 2 } }],
  ["data.items", { success: true, data: { items: list, platforms: ["youtube"] } }],
  ["data itself", { success: true, data: list }],
  ["a nested page", { success: true, data: { page: { results: list } } }],
  ["a bare list", list],
  ["no envelope", { integrations: list }],
  ["four levels down", { data: { a: { b: { integrations: list } } } }],
  ["beside an empty list", { success: true, data: { integrations: list, errors: [] } }],
])("in %s", async (_, body) => {
  const server = await startServer(respond(200, body));
  expect(await clientOf(server).integrations.find()).toEqual(list);
});

test.each([{ integrations: [] }, { youtube: [], tiktok: [] }])(
  "an account without integrations has none: %j",
  async (data) => {
    const server = await startServer(respond(200, { success: true, data }));
    expect(await clientOf(server).integrations.find()).toEqual([]);
  },
);

test.each<[string, unknown, string]>([
  [
    "none",
    { success: true, data: { count: 2, names: ["a"] } },
    'contains no list of objects with an id: its keys are { success, data: { count, names: ["a"] } }',
  ],
  [
    "ids that are numbers",
    { data: { integrations: [{ id: 1, name: "a" }] } },
    "contains no list of objects with an id: its keys are { data: { integrations: [{ id, name }] } }",
  ],
  [
    "nothing but null and an empty list below other lists",
    { data: null, pages: [[]], errors: ["a"] },
    'contains no list of objects with an id: its keys are { data, pages: [[]], errors: ["a"] }',
  ],
  [
    "a list five levels down",
    { a: { b: { c: { d: { e: [{ id: "a" }] } } } } },
    "contains no list of objects with an id: its keys are { a: { b: { c: { d: a value of type object } } } }",
  ],
  [
    "more than twenty keys",
    Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`k${i}`, 1])),
    `its keys are { ${Array.from({ length: 20 }, (_, i) => `k${i}`).join(", ")} }`,
  ],
  [
    "two lists",
    { data: { mine: [{ id: "a" }], theirs: [{ id: "b" }] } },
    "contains more than one list of objects with an id",
  ],
])("%s is a HookedDecodeError that quotes the keys", async (_, body, message) => {
  const server = await startServer(respond(200, body));
  const error = await failureOf(clientOf(server).integrations.find());
  expect(error).toMatchObject({ name: "HookedDecodeError", operation: "listIntegrations", status: 200 });
  expect(error.message).toContain(message);
});
