/** What each change of a document means to those who call the API. Decided by hand, not by any tool. */
import { parseSpec, type Spec } from "../../scripts/spec/read.ts";

export type Level = "breaking" | "compatible" | "documentation" | "nothing";
export type Case = [name: string, level: Level, ...edits: Edit[]];
/** A change of the text of the document. */
type Edit = (text: string) => string;

/** Replaces the first place, or every place of a pattern that is global. */
const put =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`The document has no ${from}`);
    return changed;
  };

/** Adds a line above the first one that begins with `start`. */
const above = (start: string, line: string) => put(new RegExp(`^( *)(?=${escaped(start)})`, "m"), `$1${line}\n$1`);

/** Takes out the first line that begins with `start`, and all that is indented below it. */
const without = (start: string) => put(new RegExp(`^( *)${escaped(start)}.*\\n(\\1 .*\\n)*`, "m"), "");

const escaped = (text: string) => text.replace(/[[\]{}()*+?.^$|]/g, "\\$&");

export const base = `
openapi: 3.0.3
info: { title: Things, version: 1.0.0, description: About things }
servers: [{ url: 'https://api.example.com' }]
security: [{ Key: [] }]
tags: [{ name: Things, description: All things }]
paths:
  /things/{thingId}:
    parameters:
      - { name: thingId, in: path, required: true, schema: { type: string }, example: t_1 }
    get:
      tags: [Things]
      operationId: getThing
      summary: Get Thing
      description: Gets a thing
      externalDocs: { url: 'https://docs.example.com/get' }
      x-documented: partial
      parameters:
        - { name: view, in: query, description: How much, schema: { type: string, enum: [short, long] } }
        - { name: limit, in: query, schema: { type: integer, maximum: 100, default: 50 } }
        - { name: since, in: query, required: true, schema: { type: string, format: date-time } }
      responses:
        '200':
          description: The thing
          headers:
            x-request-id: { schema: { type: string } }
          content:
            application/json:
              schema:
                type: object
                required: [success, data]
                properties:
                  success: { type: boolean }
                  data: { $ref: '#/components/schemas/Thing' }
              examples:
                one: { summary: One, value: { success: true, data: { id: t_1, kind: a, size: 1, parts: [] } } }
        '404':
          description: No such thing
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Error' }
    delete:
      operationId: deleteThing
      summary: Delete Thing
      responses:
        '204': { description: Gone }
  /things:
    post:
      operationId: createThing
      summary: Create Thing
      security: [{ Key: [] }]
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/ThingCreate' }
          multipart/form-data:
            schema: { type: object, properties: { file: { type: string, format: binary } } }
      responses:
        '200':
          description: Made
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Made' }
      callbacks:
        done:
          '{$request.body#/hook}':
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Event' }
              responses:
                '200': { description: Thanks }
        lost: { $ref: '#/components/callbacks/Lost' }
  /things/search:
    post:
      operationId: searchThings
      summary: Search Things
      requestBody:
        content:
          application/json:
            schema: { type: object, additionalProperties: false, properties: { text: { type: string } } }
      responses:
        '200':
          description: Found
          content:
            application/json:
              schema: { type: array, items: { $ref: '#/components/schemas/Thing' } }
components:
  securitySchemes:
    Key: { type: apiKey, in: header, name: x-api-key }
  callbacks:
    Lost:
      '{$request.body#/hook}':
        post:
          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Loss' } } } }
          responses: { '200': { description: Thanks } }
  schemas:
    Error: { type: object, required: [message], properties: { message: { type: string } } }
    Thing:
      type: object
      description: A thing
      required: [id, kind, size, parts]
      properties:
        id: { type: string, description: Its id }
        kind: { type: string, enum: [a, b] }
        size: { type: integer, minimum: 0 }
        note: { type: string, nullable: true }
        url: { type: string, format: uri }
        parts: { type: array, items: { $ref: '#/components/schemas/Part' } }
        free: { type: object, additionalProperties: true }
        both: { $ref: '#/components/schemas/Both' }
    Part: { type: object, required: [name], properties: { name: { type: string }, color: { type: string } } }
    Both: { type: object, required: [x], properties: { x: { type: string }, y: { type: string } } }
    ThingCreate:
      type: object
      required: [name, shape]
      additionalProperties: false
      properties:
        name: { type: string, maxLength: 100 }
        mode: { type: string, enum: [fast, slow], default: fast }
        tags: { type: array, maxItems: 30, items: { type: string } }
        hook: { type: string, format: uri }
        label: { type: string, nullable: true }
        count: { type: integer, minimum: 1 }
        both: { $ref: '#/components/schemas/Both' }
        shape:
          oneOf:
            - { $ref: '#/components/schemas/Round' }
            - { $ref: '#/components/schemas/Square' }
    Round:
      type: object
      required: [type, radius]
      additionalProperties: false
      properties: { type: { type: string, enum: [round] }, radius: { type: number } }
    Square:
      type: object
      required: [type, side]
      additionalProperties: false
      properties: { type: { type: string, enum: [square] }, side: { type: number } }
    Made:
      oneOf:
        - { type: object, required: [id], properties: { id: { type: string } } }
        - { type: object, required: [job], properties: { job: { type: string } } }
    Loss: { type: object, required: [id], properties: { id: { type: string }, since: { type: string } } }
    Event:
      type: object
      required: [event, id]
      properties: { event: { type: string, enum: [done, failed] }, id: { type: string }, why: { type: string } }
`;

const string = "{ type: string }";
const error = "content: { application/json: { schema: { $$ref: '#/components/schemas/Error' } } }";
const thanks = "responses: { '200': { description: Thanks } }";
const search = "{ type: object, additionalProperties: false, properties: { text: { type: string } } }";
const triangle =
  "{ type: object, additionalProperties: false, required: [type], properties: { type: { type: string, enum: [triangle] } } }";
const square = "- { $ref: '#/components/schemas/Square' }";
const job = "- { type: object, required: [job]";
const required = "[id, kind, size, parts]";

export const cases: Case[] = [
  // Operations
  ["an operation is new", "compatible", above("delete:", "put: { responses: { '204': { description: Put } } }")],
  ["an operation is gone", "breaking", without("delete:")],
  ["a path has another name", "breaking", put("/things/search:", "/things/find:")],
  ["a method is another", "breaking", put("    delete:", "    put:")],
  ["an operationId has another name", "breaking", put("operationId: getThing", "operationId: readThing")],
  ["a parameter of the path has another name", "compatible", put("{thingId}", "{id}"), put(": thingId", ": id")],
  ["an operation is deprecated", "compatible", above("operationId: getThing", "deprecated: true")],
  ["a path is gone", "breaking", without("/things/search:")],
  ["a path is new", "compatible", above("/things:", "/a: { get: { responses: { '204': { description: A } } } }")],
  // Parameters
  ["an optional parameter is new", "compatible", above("- { name: limit", "- { name: page, in: query, schema: {} }")],
  [
    "a required parameter is new",
    "breaking",
    above("- { name: limit", `- { name: page, in: query, required: true, schema: ${string} }`),
  ],
  ["a parameter is gone", "breaking", without("- { name: limit")],
  ["a parameter has another name", "breaking", put("name: limit", "name: max")],
  ["a parameter moves to a header", "breaking", put("name: limit, in: query", "name: limit, in: header")],
  ["a parameter becomes required", "breaking", put("name: limit,", "name: limit, required: true,")],
  ["a parameter becomes optional", "compatible", put("since, in: query, required: true", "since, in: query")],
  ["a parameter has another type", "breaking", put("integer, maximum: 100, default: 50", "string, default: '50'")],
  ["a parameter loses a value", "breaking", put("[short, long]", "[short]")],
  ["a parameter takes one more value", "compatible", put("[short, long]", "[short, long, all]")],
  ["a parameter has a lower limit", "breaking", put("maximum: 100", "maximum: 99")],
  ["a parameter has a higher limit", "compatible", put("maximum: 100", "maximum: 101")],
  ["a parameter has another default", "breaking", put("default: 50", "default: 20")],
  ["a parameter has another format", "breaking", put("format: date-time", "format: date")],
  ["a parameter is sent in another style", "breaking", put("name: limit,", "name: limit, style: pipeDelimited,")],
  // Request bodies
  ["an optional field of a request is new", "compatible", above("mode:", `extra: ${string}`)],
  [
    "a required field of a request is new",
    "breaking",
    above("mode:", `extra: ${string}`),
    put("[name, shape]", "[name, shape, extra]"),
  ],
  ["a field of a request is gone", "breaking", without("label:")],
  ["a field of a request has another name", "breaking", put("label:", "title:")],
  ["a field of a request becomes required", "breaking", put("[name, shape]", "[name, shape, mode]")],
  ["a field of a request becomes optional", "compatible", put("[name, shape]", "[shape]")],
  ["a field of a request has another type", "breaking", put("count: { type: integer", "count: { type: string")],
  ["a field of a request takes fractions as well", "compatible", put("integer, minimum: 1", "number, minimum: 1")],
  ["a request loses a value of an enum", "breaking", put("[fast, slow]", "[fast]")],
  ["a request takes one more value of an enum", "compatible", put("[fast, slow]", "[fast, slow, free]")],
  ["a field of a request is confined to an enum", "breaking", put("maxLength: 100", "maxLength: 100, enum: [x, y]")],
  ["a field of a request may be null", "compatible", put("mode: {", "mode: { nullable: true,")],
  ["a field of a request must not be null any more", "breaking", put(/(label: .*), nullable: true/, "$1")],
  ["a string of a request must be shorter", "breaking", put("maxLength: 100", "maxLength: 99")],
  ["a string of a request may be longer", "compatible", put("maxLength: 100", "maxLength: 200")],
  ["a string of a request may have any length", "compatible", put(", maxLength: 100", "")],
  ["a list of a request must be shorter", "breaking", put("maxItems: 30", "maxItems: 10")],
  ["a request must have a field or two", "breaking", above("required: [name, shape]", "minProperties: 3")],
  ["a string of a request must fit a pattern", "breaking", put("maxLength: 100", "maxLength: 100, pattern: '^[a-z]+'")],
  ["a number of a request has a higher minimum", "breaking", put("minimum: 1", "minimum: 2")],
  ["a field of a request has another default", "breaking", put("default: fast", "default: slow")],
  ["the default of a request is documented", "compatible", put("count: {", "count: { default: 1,")],
  ["a variant of a request is gone", "breaking", without(square)],
  ["a variant of a request is new", "compatible", above(square, `- ${triangle}`)],
  [
    "a variant of a request loses a field",
    "breaking",
    put(", radius: { type: number }", ""),
    put("[type, radius]", "[type]"),
  ],
  ["the variants of a request are in another order", "nothing", put(/( +- .*Round' \}\n)( +- .*\n)/, "$2$1")],
  ["a body becomes required", "breaking", put(/(Search Things\n {6}requestBody:)/, "$1\n        required: true")],
  ["a body becomes optional", "compatible", without("required: true")],
  ["a body is gone", "breaking", put(/(summary: Search Things\n) {6}requestBody:[\s\S]*?(?= {6}responses:)/, "$1")],
  [
    "an optional body is new",
    "compatible",
    above("summary: Delete", "requestBody: { content: { application/json: { schema: { type: object } } } }"),
  ],
  ["a media type of a request is gone", "breaking", without("multipart/form-data:")],
  ["a media type of a request is new", "compatible", above("multipart/form-data:", `text/csv: { schema: ${string} }`)],
  // Responses
  ["an optional field of a response is new", "compatible", above("url:", `extra: ${string}`)],
  [
    "a required field of a response is new",
    "compatible",
    above("url:", `extra: ${string}`),
    put(required, "[id, kind, size, parts, extra]"),
  ],
  ["a required field of a response is gone", "breaking", without("size:"), put(required, "[id, kind, parts]")],
  ["an optional field of a response is gone", "breaking", without("url:")],
  ["a field of a response has another name", "breaking", put(" url: {", " href: {")],
  ["a field of a response has another type", "breaking", put("size: { type: integer", "size: { type: string")],
  ["a field of a response may be missing", "breaking", put(required, "[id, kind, parts]")],
  ["a field of a response is always there", "compatible", put(required, "[id, kind, size, parts, url]")],
  ["a field of a response may be null", "breaking", put(" url: { type", " url: { nullable: true, type")],
  ["a field of a response is never null any more", "compatible", put(/(note: .*), nullable: true/, "$1")],
  ["a response has one more value of an enum", "compatible", put("[a, b]", "[a, b, c]")],
  ["a response has one value of an enum less", "compatible", put("[a, b]", "[a]")],
  ["a value of an enum that tells variants apart is another", "breaking", put("[round]", "[circle]")],
  ["a field of the items of a response is gone", "breaking", put(", color: { type: string }", "")],
  [
    "a field of the items of a response has another type",
    "breaking",
    put(`color: ${string}`, "color: { type: integer }"),
  ],
  ["a number of a response may be less", "breaking", put("minimum: 0", "minimum: -1")],
  ["a field of a response loses its format", "breaking", put("url: { type: string, format: uri }", `url: ${string}`)],
  [
    "an envelope is gone",
    "breaking",
    put(/type: object\n {16}required: \[success[\s\S]*?(?= {14}examples)/, "$$ref: '#/components/schemas/Thing'\n"),
  ],
  [
    "a field of a free object is documented",
    "compatible",
    put("free: { type: object,", "free: { type: object, properties: { hue: { type: string } },"),
  ],
  [
    "a variant of a response is new",
    "breaking",
    above(job, "- { type: object, required: [url], properties: { url: { type: string } } }"),
  ],
  ["a variant of a response is gone", "compatible", without(job)],
  ["an error has a status of its own now", "compatible", above("'404'", `'409': { description: Busy, ${error} }`)],
  ["an error has another status", "breaking", put("'404'", "'410'")],
  ["success has another status", "breaking", put("'204'", "'205'")],
  ["success has one more status", "breaking", above("'204'", "'202': { description: Later }")],
  ["an error loses a field", "breaking", put(`[message], properties: { message: ${string} }`, "[], properties: {}")],
  ["a response has another media type", "breaking", put("application/json", "text/plain")],
  ["a header of a response is gone", "breaking", without("headers:")],
  ["a header of a response is new", "compatible", above("x-request-id:", "retry-after: { schema: { type: integer } }")],
  // What is sent and received must keep both promises
  ["a field of both becomes required", "breaking", put("required: [x]", "required: [x, y]")],
  ["a field of both becomes optional", "breaking", put("required: [x], ", "")],
  // Callbacks are received, as responses are
  ["a field of a callback is gone", "breaking", put(`, why: ${string}`, "")],
  ["a field of a callback is new", "compatible", put("why:", `at: ${string}, why:`)],
  ["a field of a shared callback is gone", "breaking", put(`, since: ${string}`, "")],
  ["a field of a shared callback is new", "compatible", put("since: {", "at: {}, since: {")],
  ["a callback has one more value of an enum", "compatible", put("[done, failed]", "[done, failed, lost]")],
  ["a callback goes to another address", "breaking", put("body#/hook", "body#/webhook")],
  ["a shared callback goes to another address", "breaking", put(/(Lost:\n.*)hook/, "$1webhook")],
  [
    "a callback goes to one more address",
    "compatible",
    above("'{$request", `'{$$request.body#/alarm}': { post: { ${thanks} } }`),
  ],
  ["a callback has another method", "breaking", put(/(hook\}':\n {12})post/, "$1put")],
  ["a callback is gone", "breaking", without("lost:")],
  ["a callback is new", "compatible", above("lost:", "more: { $$ref: '#/components/callbacks/Lost' }")],
  ["all callbacks are gone", "breaking", without("callbacks:")],
  // The whole
  ["the header of the key has another name", "breaking", put("name: x-api-key", "name: x-key")],
  ["the key moves to the query", "breaking", put("in: header", "in: query")],
  ["an operation needs no key any more", "compatible", put("      security: [{ Key: [] }]", "      security: []")],
  ["no operation needs a key any more", "compatible", without("security:")],
  [
    "an operation needs another key",
    "breaking",
    put("      security: [{ Key: [] }]", "      security: [{ Token: [] }]"),
    above("Key:", "Token: { type: http, scheme: bearer }"),
  ],
  ["an operation repeats what holds for all", "nothing", above("operationId: getThing", "security: [{ Key: [] }]")],
  ["the server has another address", "breaking", put("api.example.com", "api.example.org")],
  // Text
  ["nothing but the layout is another", "nothing", put("'https://api.example.com'", "https://api.example.com")],
  [
    "a schema is moved to the components",
    "nothing",
    put(`schema: ${search}`, "schema: { $$ref: '#/components/schemas/Search' }"),
    above("Error:", `Search: ${search}`),
  ],
  ["a schema has another name", "nothing", put(/\bPart\b/g, "Piece")],
  ["a description is another", "documentation", put("Gets a thing", "Gets one thing")],
  ["the description of a field is another", "documentation", put("Its id", "Its name")],
  ["a summary is another", "documentation", put("summary: Get Thing", "summary: Read Thing")],
  ["an example is another", "documentation", put("size: 1,", "size: 2,")],
  ["the example of a parameter is another", "documentation", put("example: t_1", "example: t_2")],
  ["more is documented", "documentation", put("x-documented: partial", "x-documented: full")],
  ["the page is another", "documentation", put("docs.example.com/get", "docs.example.com/read")],
  ["the tag of an operation is another", "documentation", put("tags: [Things]", "tags: [Other]")],
  ["the version of the document is another", "documentation", put("version: 1.0.0", "version: 1.1.0")],
];

export function changed([, , ...edits]: Case): Spec {
  return parseSpec(edits.reduce((text, edit) => edit(text), base));
}
