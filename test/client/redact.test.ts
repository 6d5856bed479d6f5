/** The key leaves every text that may quote it. */
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { redactor } from "../../src/http/redact.ts";

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
    ["in a URL", encodeURIComponent(key)],
  ])("%s", (_, form) => {
    expect(redactor(key)(`before ${form} after`)).toBe("before [API key] after");
  });

  test("as often as it is there", () => {
    expect(redactor("abc_1234")("abc_1234, abc_1234abc_1234")).toBe("[API key], [API key][API key]");
  });

  test("cut off by the end of the text", () => {
    expect(redactor(key)(`a ${key.slice(0, 9)}`)).toBe("a [API key]");
    expect(redactor(key)(`a ${unicode(key.slice(0, -1))}`)).toBe("a [API key]");
    expect(redactor(key)(`a ${unicode(key.slice(0, -1)).slice(0, -2)}`)).toBe("a [API key]");
    expect(redactor(key)(`a ${key.slice(0, -1)}.`)).toBe(`a ${key.slice(0, -1)}.`);
    expect(redactor(key)(`a ${key.slice(0, 7)}`)).toBe(`a ${key.slice(0, 7)}`);
  });
});

test("a key as long as a token can be", () => {
  const key = Array.from({ length: 8_000 }, (_, i) => String.fromCharCode(0x21 + ((i * i) % 94))).join("");
  for (const form of [key, unicode(key), key.slice(0, 5_000), key.slice(0, 50)]) {
    expect(redactor(key)(`a ${form}`)).toBe("a [API key]");
  }
});

test("a key as short as in a test is replaced where it stands alone, not within words", () => {
  expect(redactor("key")('The key "KEY": INVALID_API_KEY, monkey')).toBe(
    'The [API key] "[API key]": INVALID_API_KEY, monkey',
  );
  expect(redactor("a")("a bad day")).toBe("[API key] bad day");
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

test.each(['sk_live_4eC39HqLyjWDarjtT1zdp7dcA"b\\c!', `${"\\".repeat(12)}!`, `${"\\a".repeat(12)}!`])(
  "no text makes the search for %s slow",
  (key) => {
    const almost = key.slice(0, -1);
    const escapedAlmost = [...almost].map((character) => `\\\\\\${character}`).join("");
    const hostile = ["\\", "s", "\\u0073", almost, unicode(almost), escapedAlmost];
    // A search of quadratic time takes minutes in 256 kB, this one less than a second.
    const texts = hostile.map((text) => text.repeat(2 ** 18 / text.length));
    runInNewContext("texts.map(search)", { texts, search: redactor(key) }, { timeout: 20_000 });
  },
);
