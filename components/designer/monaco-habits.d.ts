// Where Monaco keeps its habits; these modules ship without types.
declare module "monaco-editor/platform/storage/common/storage.js" {
  export const IStorageService: { readonly _serviceBrand: undefined };
}
declare module "monaco-editor/editor/standalone/browser/standaloneServices.js" {
  /** `scope` 0 is the profile, `target` 0 the user. */
  type Storage = { store(key: string, value: boolean, scope: 0, target: 0): void };
  export const StandaloneServices: { get(service: { readonly _serviceBrand: undefined }): Storage };
}
