/** The key leaves every text that may quote it. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { redactor } from "../../src/redact.ts";

const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

/** `\u0041` for each character, as some serializers write everything that is not plain. */
const unicode = (text: string) =>
  [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");

describe("every form of the key", () => {
  const key = 'sk_A"b\\c/d.e+f';

  test.each([
    ["plain", key],
    ["in JSON", escaped(key)],
    ["in JSON within JSON", escaped(escaped(key))],
    ["with escaped slashes", escaped(key).replaceAll("/", "\\/")],
    ["with escaped slashes, within JSON", escaped(escaped(key).replaceAll("/", "\\/"))],
    ["as Unicode escapes", unicode(key)],
    ["as Unicode escapes within JSON", escaped(unicode(key))],
    ["with Unicode escapes in upper case", unicode(key).toUpperCase().replaceAll("\\U", "\\u")],
    ["in lower case, as a host name", key.toLowerCase()],
    ["in upper case", key.toUpperCase()],
  ])("%s", (_, form) => {
    expect(redactor(key)(`before ${form} after`)).toBe("before [API key] after");
  });

  test("as often as it is there", () => {
    expect(redactor("abc")("abc, abcabc")).toBe("[API key], [API key][API key]");
  });
});

test("what is no key stays as it is", () => {
  const text = 'a.c {"message":"abd \\u0061 ab c","path":"C:\\\\a"}';
  expect(redactor("a.d")(text)).toBe(text);
  expect(redactor("abc")(text)).toBe(text);
});

/** What {@link checkKey} lets through. */
const keys = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 8,
  maxLength: 60,
});
const forms: ((key: string) => string)[] = [
  (key) => key,
  escaped,
  (key) => escaped(escaped(key)),
  unicode,
  (key) => escaped(unicode(key)),
  (key) => key.toLowerCase(),
];

test("no key of any characters is left in any text, in any form", () => {
  fc.assert(
    fc.property(keys, fc.string(), fc.string(), fc.constantFrom(...forms), (key, before, after, form) => {
      fc.pre(!"[api key]".includes(key.toLowerCase()));
      const text = redactor(key)(before + form(key) + after);
      expect(text).not.toContain(key);
      expect(text).not.toContain(escaped(key));
      expect(text).not.toContain(form(key));
      expect(text).toContain("[API key]");
    }),
    { numRuns: 500 },
  );
});

test("no text makes the search slow", () => {
  const key = 'sk_live_4eC39HqLyjWDarjtT1zdp7dcA"b\\c!';
  const almost = key.slice(0, -1);
  const escapedAlmost = [...almost].map((character) => `\\\\\\${character}`).join("");
  const size = 64 * 1024;
  const hostile = ["\\", "s", "\\u0073", almost, unicode(almost), escapedAlmost];
  const search = redactor(key);
  const started = process.cpuUsage();
  for (const text of hostile) search(text.repeat(size / text.length));
  // Of this process alone, so that a busy machine changes nothing. It takes some 20 ms; without the limit, seconds.
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
});
