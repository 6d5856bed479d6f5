/** The Jest project `seam` runs the core tests of the client on the stand-in for openapi-fetch. */
import { expect, test } from "@jest/globals";
import createClient from "openapi-fetch";
import { Hooked } from "../../src/index.ts";
import standIn from "./stand-in.ts";

test("the client of this project is built on the stand-in, not on openapi-fetch", async () => {
  expect(createClient).toBe(standIn);
  const sent: string[] = [];
  const fetch = async (url: string | URL) => {
    sent.push(String(url));
    return Response.json({ success: true, data: { id: "int_1" } });
  };
  await new Hooked({ apiKey: "sk_test", fetch }).integrations.get("int/1");
  expect(sent).toEqual(["https://api.hooked.so/v1/integration/int%2F1"]);
});
