/** What each change of a document means to those who call the API. Decided by hand, not by any tool. */
import { parseSpec, type Spec } from "../../scripts/spec/read.ts";

export type Level = "breaking" | "compatible" | "documentation" | "nothing";
/** A change is one of text: the pattern must occur in the document, and is replaced. */
export type Case = [name: string, level: Level, ...edits: [from: RegExp, to: string][]];

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

const triangle =
  ", { type: object, additionalProperties: false, required: [type], properties: { type: { type: string, enum: [triangle] } } }";

export const cases: Case[] = [
  // Operations
  [
    "an operation is new",
    "compatible",
    [/(?= {4}delete:)/, "    put: { operationId: putThing, responses: { '204': { description: Put } } }\n"],
  ],
  ["an operation is gone", "breaking", [/ {4}delete:[\s\S]*?(?= {2}\/things:)/, ""]],
  ["a path has another name", "breaking", [/\/things\/search:/, "/things/find:"]],
  ["a method is another", "breaking", [/ {4}delete:/, "    put:"]],
  ["an operationId has another name", "breaking", [/operationId: getThing/, "operationId: readThing"]],
  ["a parameter of the path has another name", "compatible", [/\{thingId\}/, "{id}"], [/name: thingId/, "name: id"]],
  [
    "an operation is deprecated",
    "compatible",
    [/operationId: getThing/, "operationId: getThing\n      deprecated: true"],
  ],
  ["a path is gone", "breaking", [/ {2}\/things\/search:[\s\S]*?(?=components:)/, ""]],
  [
    "a path is new",
    "compatible",
    [/(?= {2}\/things:)/, "  /a: { get: { operationId: a, responses: { '204': { description: A } } } }\n"],
  ],
  // Parameters
  [
    "an optional parameter is new",
    "compatible",
    [/(?= {8}- \{ name: limit)/, "        - { name: page, in: query, schema: { type: integer } }\n"],
  ],
  [
    "a required parameter is new",
    "breaking",
    [/(?= {8}- \{ name: limit)/, "        - { name: page, in: query, required: true, schema: { type: integer } }\n"],
  ],
  ["a parameter is gone", "breaking", [/ {8}- \{ name: limit.*\n/, ""]],
  ["a parameter has another name", "breaking", [/name: limit/, "name: max"]],
  ["a parameter moves to a header", "breaking", [/name: limit, in: query/, "name: limit, in: header"]],
  ["a parameter becomes required", "breaking", [/name: limit, in: query/, "name: limit, in: query, required: true"]],
  ["a parameter becomes optional", "compatible", [/name: since, in: query, required: true/, "name: since, in: query"]],
  [
    "a parameter has another type",
    "breaking",
    [/type: integer, maximum: 100, default: 50/, "type: string, default: '50'"],
  ],
  ["a parameter loses a value", "breaking", [/enum: \[short, long\]/, "enum: [short]"]],
  ["a parameter takes one more value", "compatible", [/enum: \[short, long\]/, "enum: [short, long, all]"]],
  ["a parameter has a lower limit", "breaking", [/maximum: 100/, "maximum: 99"]],
  ["a parameter has a higher limit", "compatible", [/maximum: 100/, "maximum: 101"]],
  ["a parameter has another default", "breaking", [/default: 50/, "default: 20"]],
  ["a parameter has another format", "breaking", [/(name: since.*format:) date-time/, "$1 date"]],
  [
    "a parameter is sent in another style",
    "breaking",
    [/name: limit, in: query/, "name: limit, in: query, style: pipeDelimited"],
  ],
  // Request bodies
  ["an optional field of a request is new", "compatible", [/(?= {8}mode:)/, "        extra: { type: string }\n"]],
  [
    "a required field of a request is new",
    "breaking",
    [/(?= {8}mode:)/, "        extra: { type: string }\n"],
    [/\[name, shape\]/, "[name, shape, extra]"],
  ],
  ["a field of a request is gone", "breaking", [/ {8}label:.*\n/, ""]],
  ["a field of a request has another name", "breaking", [/ {8}label:/, "        title:"]],
  ["a field of a request becomes required", "breaking", [/\[name, shape\]/, "[name, shape, mode]"]],
  ["a field of a request becomes optional", "compatible", [/\[name, shape\]/, "[shape]"]],
  ["a field of a request has another type", "breaking", [/count: \{ type: integer/, "count: { type: string"]],
  ["a field of a request takes fractions as well", "compatible", [/count: \{ type: integer/, "count: { type: number"]],
  ["a request loses a value of an enum", "breaking", [/enum: \[fast, slow\]/, "enum: [fast]"]],
  ["a request takes one more value of an enum", "compatible", [/enum: \[fast, slow\]/, "enum: [fast, slow, free]"]],
  [
    "a field of a request is confined to an enum",
    "breaking",
    [/name: \{ type: string, maxLength: 100/, "name: { type: string, enum: [x, y], maxLength: 100"],
  ],
  ["a field of a request may be null", "compatible", [/mode: \{ type: string/, "mode: { type: string, nullable: true"]],
  ["a field of a request must not be null any more", "breaking", [/(label: \{ type: string), nullable: true/, "$1"]],
  ["a string of a request must be shorter", "breaking", [/maxLength: 100/, "maxLength: 99"]],
  ["a string of a request may be longer", "compatible", [/maxLength: 100/, "maxLength: 200"]],
  ["a string of a request may have any length", "compatible", [/, maxLength: 100/, ""]],
  ["a list of a request must be shorter", "breaking", [/maxItems: 30/, "maxItems: 10"]],
  [
    "a request must have a field or two",
    "breaking",
    [/(ThingCreate:\n {6}type: object)/, "$1\n      minProperties: 3"],
  ],
  ["a string of a request must fit a pattern", "breaking", [/maxLength: 100/, "maxLength: 100, pattern: '^[a-z]+'"]],
  ["a number of a request has a higher minimum", "breaking", [/minimum: 1/, "minimum: 2"]],
  ["a field of a request has another default", "breaking", [/default: fast/, "default: slow"]],
  [
    "the default of a request is documented",
    "compatible",
    [/count: \{ type: integer/, "count: { type: integer, default: 1"],
  ],
  ["a variant of a request is gone", "breaking", [/ {12}- \{ \$ref: '#\/components\/schemas\/Square' \}\n/, ""]],
  [
    "a variant of a request is new",
    "compatible",
    [/( {12}- )(\{ \$ref: '#\/components\/schemas\/Square' \})/, `$1$2\n$1${triangle.slice(2)}`],
  ],
  [
    "a variant of a request loses a field",
    "breaking",
    [/, radius: \{ type: number \}/, ""],
    [/\[type, radius\]/, "[type]"],
  ],
  ["the variants of a request are in another order", "nothing", [/( {12}.*Round' \}\n)( {12}.*Square' \}\n)/, "$2$1"]],
  ["a body becomes required", "breaking", [/(Search Things\n {6}requestBody:)/, "$1\n        required: true"]],
  ["a body becomes optional", "compatible", [/(requestBody:\n) {8}required: true\n/, "$1"]],
  ["a body is gone", "breaking", [/(summary: Search Things\n) {6}requestBody:[\s\S]*?(?= {6}responses:)/, "$1"]],
  [
    "an optional body is new",
    "compatible",
    [
      /(operationId: deleteThing\n)/,
      "$1      requestBody: { content: { application/json: { schema: { type: object } } } }\n",
    ],
  ],
  ["a media type of a request is gone", "breaking", [/ {10}multipart\/form-data:\n.*\n/, ""]],
  [
    "a media type of a request is new",
    "compatible",
    [/multipart\/form-data:/, "text/csv: { schema: { type: string } }\n          multipart/form-data:"],
  ],
  // Responses
  ["an optional field of a response is new", "compatible", [/(?= {8}url:)/, "        extra: { type: string }\n"]],
  [
    "a required field of a response is new",
    "compatible",
    [/(?= {8}url:)/, "        extra: { type: string }\n"],
    [/\[id, kind, size, parts\]/, "[id, kind, size, parts, extra]"],
  ],
  [
    "a required field of a response is gone",
    "breaking",
    [/ {8}size:.*\n/, ""],
    [/\[id, kind, size, parts\]/, "[id, kind, parts]"],
  ],
  ["an optional field of a response is gone", "breaking", [/ {8}url:.*\n/, ""]],
  ["a field of a response has another name", "breaking", [/ {8}url:/, "        href:"]],
  ["a field of a response has another type", "breaking", [/size: \{ type: integer/, "size: { type: string"]],
  ["a field of a response may be missing", "breaking", [/\[id, kind, size, parts\]/, "[id, kind, parts]"]],
  [
    "a field of a response is always there",
    "compatible",
    [/\[id, kind, size, parts\]/, "[id, kind, size, parts, url]"],
  ],
  ["a field of a response may be null", "breaking", [/url: \{ type: string/, "url: { type: string, nullable: true"]],
  ["a field of a response is never null any more", "compatible", [/(note: \{ type: string), nullable: true/, "$1"]],
  ["a response has one more value of an enum", "compatible", [/enum: \[a, b\]/, "enum: [a, b, c]"]],
  ["a response has one value of an enum less", "compatible", [/enum: \[a, b\]/, "enum: [a]"]],
  ["a value of an enum that tells variants apart is another", "breaking", [/enum: \[round\]/, "enum: [circle]"]],
  ["a field of the items of a response is gone", "breaking", [/, color: \{ type: string \}/, ""]],
  [
    "a field of the items of a response has another type",
    "breaking",
    [/color: \{ type: string \}/, "color: { type: integer }"],
  ],
  ["a number of a response may be less", "breaking", [/minimum: 0/, "minimum: -1"]],
  [
    "a field of a response loses its format",
    "breaking",
    [/url: \{ type: string, format: uri \}/, "url: { type: string }"],
  ],
  [
    "an envelope is gone",
    "breaking",
    [
      /type: object\n {16}required: \[success, data\][\s\S]*?(?= {14}examples:)/,
      "$ref: '#/components/schemas/Thing'\n",
    ],
  ],
  [
    "a field of a free object is documented",
    "compatible",
    [/free: \{ type: object,/, "free: { type: object, properties: { hue: { type: string } },"],
  ],
  [
    "a variant of a response is new",
    "breaking",
    [
      /( {8}- )(\{.*properties: \{ job:.*\n)/,
      "$1$2$1{ type: object, required: [url], properties: { url: { type: string } } }\n",
    ],
  ],
  ["a variant of a response is gone", "compatible", [/ {8}- \{.*properties: \{ job:.*\n/, ""]],
  [
    "an error has a status of its own now",
    "compatible",
    [
      /(?= {8}'404')/,
      "        '409': { description: Busy, content: { application/json: { schema: { $ref: '#/components/schemas/Error' } } } }\n",
    ],
  ],
  ["an error has another status", "breaking", [/'404'/, "'410'"]],
  ["success has another status", "breaking", [/'204'/, "'205'"]],
  ["success has one more status", "breaking", [/(?= {8}'204')/, "        '202': { description: Later }\n"]],
  [
    "an error loses a field",
    "breaking",
    [/required: \[message\], properties: \{ message: \{ type: string \} \}/, "properties: {}"],
  ],
  [
    "a response has another media type",
    "breaking",
    [/(One thing|The thing)([\s\S]*?)application\/json/, "$1$2text/plain"],
  ],
  ["a header of a response is gone", "breaking", [/ {10}headers:\n.*\n/, ""]],
  [
    "a header of a response is new",
    "compatible",
    [/(x-request-id: .*\n)/, "$1            retry-after: { schema: { type: integer } }\n"],
  ],
  // What is sent and received must keep both promises
  ["a field of both becomes required", "breaking", [/required: \[x\]/, "required: [x, y]"]],
  ["a field of both becomes optional", "breaking", [/required: \[x\], /, ""]],
  // Callbacks are received, as responses are
  ["a field of a callback is gone", "breaking", [/, why: \{ type: string \}/, ""]],
  [
    "a field of a callback is new",
    "compatible",
    [/why: \{ type: string \}/, "why: { type: string }, at: { type: string }"],
  ],
  ["a field of a shared callback is gone", "breaking", [/, since: \{ type: string \}/, ""]],
  [
    "a field of a shared callback is new",
    "compatible",
    [/since: \{ type: string \}/, "since: { type: string }, at: {}"],
  ],
  ["a callback has one more value of an enum", "compatible", [/enum: \[done, failed\]/, "enum: [done, failed, lost]"]],
  ["a callback goes to another address", "breaking", [/(done:\n {10}'\{\$request\.body#\/)hook/, "$1webhook"]],
  ["a shared callback goes to another address", "breaking", [/(Lost:\n {6}'\{\$request\.body#\/)hook/, "$1webhook"]],
  [
    "a callback goes to one more address",
    "compatible",
    [
      /( {8}done:\n)/,
      "$1          '{$request.body#/alarm}': { post: { responses: { '200': { description: Thanks } } } }\n",
    ],
  ],
  ["a callback has another method", "breaking", [/(hook\}':\n {12})post/, "$1put"]],
  ["a callback is gone", "breaking", [/ {8}lost:.*\n/, ""]],
  ["a callback is new", "compatible", [/( {8})lost: (.*\n)/, "$&$1more: $2"]],
  ["all callbacks are gone", "breaking", [/ {6}callbacks:[\s\S]*?(?= {2}\/things\/search)/, ""]],
  // The whole
  ["the header of the key has another name", "breaking", [/name: x-api-key/, "name: x-key"]],
  ["the key moves to the query", "breaking", [/in: header, name: x-api-key/, "in: query, name: x-api-key"]],
  [
    "an operation needs no key any more",
    "compatible",
    [/security: \[\{ Key: \[\] \}\]\n {6}requestBody/, "security: []\n      requestBody"],
  ],
  ["no operation needs a key any more", "compatible", [/^security: .*\n/m, ""]],
  [
    "an operation needs another key",
    "breaking",
    [/security: \[\{ Key: \[\] \}\]\n {6}requestBody/, "security: [{ Token: [] }]\n      requestBody"],
    [/(Key: \{.*)/, "$1\n    Token: { type: http, scheme: bearer }"],
  ],
  [
    "an operation repeats what holds for all",
    "nothing",
    [/(operationId: getThing)/, "$1\n      security: [{ Key: [] }]"],
  ],
  ["the server has another address", "breaking", [/api\.example\.com/, "api.example.org"]],
  // Text
  [
    "nothing but the layout is another",
    "nothing",
    [/\{ url: 'https:\/\/api.example.com' \}/, "{ url: https://api.example.com }"],
  ],
  [
    "a schema is moved to the components",
    "nothing",
    [
      /schema: (\{ type: object, additionalProperties: false, properties: \{ text: \{ type: string \} \} \})/,
      "schema: { $ref: '#/components/schemas/Search' }",
    ],
    [
      /( {4}Error:)/,
      "    Search: { type: object, additionalProperties: false, properties: { text: { type: string } } }\n$1",
    ],
  ],
  ["a schema has another name", "nothing", [/\bPart\b/g, "Piece"]],
  ["a description is another", "documentation", [/Gets a thing/, "Gets one thing"]],
  ["the description of a field is another", "documentation", [/Its id/, "Its name"]],
  ["a summary is another", "documentation", [/summary: Get Thing/, "summary: Read Thing"]],
  ["an example is another", "documentation", [/size: 1,/, "size: 2,"]],
  ["the example of a parameter is another", "documentation", [/example: t_1/, "example: t_2"]],
  ["more is documented", "documentation", [/x-documented: partial/, "x-documented: full"]],
  ["the page is another", "documentation", [/docs.example.com\/get/, "docs.example.com/read"]],
  ["the tag of an operation is another", "documentation", [/tags: \[Things\]/, "tags: [Other]"]],
  ["the version of the document is another", "documentation", [/version: 1.0.0/, "version: 1.1.0"]],
];

export function changed([name, , ...edits]: Case): Spec {
  const text = edits.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`${name}: the document has no ${from}`);
    return text.replace(from, to);
  }, base);
  return parseSpec(text);
}
