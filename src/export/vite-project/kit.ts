/** What every project is made of, as the build hands it over: the files that it has in common with others. */
import type { BackendRequest } from '../../engine/wire/backends';
import type { ScriptLanguage } from '../words';

export interface ProjectKit {
  /** Texts of files by a name of their own. */
  readonly texts: Readonly<Record<string, string>>;
  /** Paths in the project with the names of their texts. */
  readonly projects: Readonly<
    Record<`${BackendRequest}-${ScriptLanguage}`, Readonly<Record<string, string>>>
  >;
  /** Ranges of the packages that the site itself is made with. */
  readonly versions: Readonly<Record<string, string>>;
  readonly licence: string;
  /** Where data come from, by how the paths of their files begin. */
  readonly credits: Readonly<Record<string, string>>;
}
