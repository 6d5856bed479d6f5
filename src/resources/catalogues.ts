/** What videos are made of. Each catalogue is small: one list, and of templates the details. */
import { call } from "../http/call.ts";
import type { RequestOptions } from "../http/options.ts";
import { unwrap } from "../http/unwrap.ts";
import type { AvatarList, AvatarListQuery, Template, TemplateList, Undocumented } from "../types.ts";
import { Resource } from "./resource.ts";

/** Avatars that can speak in a video. */
export class Avatars extends Resource {
  /**
   * Lists the avatars that you can use, all at once. The docs could not be read to the end: an avatar may have more
   * fields than its type.
   *
   * @example
   * const { avatars } = await hooked.avatars.list({ type: "library" });
   * const free = avatars.filter((avatar) => !avatar.isPro);
   * @see https://docs.hooked.so/api-reference/avatar/list
   */
  list(query: AvatarListQuery = {}, options?: RequestOptions): Promise<AvatarList> {
    return unwrap(this.api.GET("/v1/avatar/list", { ...call(options), params: { query } }));
  }
}

/** Voices that can speak a script. */
export class Voices extends Resource {
  /**
   * Lists the voices. The response is **undocumented**: check what you read from it.
   *
   * @example
   * console.log(await hooked.voices.list());
   * @see https://docs.hooked.so/llms.txt for the page, whose address is not known
   */
  list(options?: RequestOptions): Promise<Undocumented> {
    return unwrap(this.api.GET("/v1/voice/list", call(options)));
  }
}

/** Music that can play in a video. */
export class Music extends Resource {
  /**
   * Lists the music. The response is **undocumented**: check what you read from it.
   *
   * @example
   * console.log(await hooked.music.list());
   * @see https://docs.hooked.so/llms.txt for the page, whose address is not known
   */
  list(options?: RequestOptions): Promise<Undocumented> {
    return unwrap(this.api.GET("/v1/music/list", call(options)));
  }
}

/** Templates that videos can be made from, with {@link Videos.createFromTemplate}. */
export class Templates extends Resource {
  /**
   * Lists the templates. The docs could not be read to the end: more fields may exist, and so may pages.
   *
   * @example
   * const { templates } = await hooked.templates.list();
   * console.log(templates.map(({ id, name }) => `${id} ${name}`));
   * @see https://docs.hooked.so/api-reference/template/list
   */
  list(options?: RequestOptions): Promise<TemplateList> {
    return unwrap(this.api.GET("/v1/template/list", call(options)));
  }

  /**
   * Gets one template with its scenes and the variables that {@link Videos.createFromTemplate} fills in.
   *
   * @throws {NotFoundError} it does not exist
   * @example
   * const { scenes } = await hooked.templates.get("cmha385y900012yhv17qfmase");
   * console.log(scenes.flatMap(({ variables }) => variables.map(({ key }) => key)));
   * @see https://docs.hooked.so/llms.txt for the page, whose address is not known
   */
  get(templateId: string, options?: RequestOptions): Promise<Template> {
    return unwrap(this.api.GET("/v1/template/{templateId}", { ...call(options), params: { path: { templateId } } }));
  }
}

/** Niches that {@link Trends.listVideos} can filter by. */
export class Niches extends Resource {
  /**
   * Lists the niches. The path is inferred, and the response is **undocumented**: check what you read from it.
   *
   * @example
   * console.log(await hooked.niches.list());
   * @see https://docs.hooked.so/api-reference/niche/list
   */
  list(options?: RequestOptions): Promise<Undocumented> {
    return unwrap(this.api.GET("/v1/niche/list", call(options)));
  }
}
