/** Calls that return one of their arguments, which therefore serve the same purpose as the call. */
export const choosing: ReadonlySet<string> = new Set(
  'choice choices grid_search Choice Categorical categorical field Field Option Argument tuple list set dict cycle str default sorted'.split(
    ' ',
  ),
);

/** Calls whose first string names what the other arguments are values of. */
export const naming: ReadonlySet<string> = new Set(
  'add_argument add_option option argument get pop setdefault getenv suggest_categorical choice Choice Categorical add_parameter DEFINE_string DEFINE_enum parametrize'.split(
    ' ',
  ),
);

/** Arguments of such calls that hold the value itself. */
export const itself: ReadonlySet<string> = new Set([
  '',
  'default',
  'default_factory',
  'choices',
  'const',
  'values',
  'value',
  'type',
  'options',
]);

/** Keys whose value is the full path of a class. */
export const classKeys = /^(?:_target_|class_path|target|cls|class_name|_partial_|func|fn)$/;

/** Keys whose value is the name of a registered class. */
export const registryKeys = /^(?:type|name|class_name|cls|_type_|NAME|TYPE)$/;

/** Parameters that choose a way to compare. */
export const choosers = /^(?:kind|type|mode|method|name|fn|func|distance|recon\w*|variant|how)$/;

/** Names of variables and keys that hold results, not settings. */
export const results =
  /^(?:rows?|records?|results?|entry|entries|logs?|info|meta|metadata|history|summary|stats|scores|labels|titles|colors|expected|names)$/i;

/** Calls that display or store their arguments. */
export const showing: ReadonlySet<string> = new Set(
  'append dump dumps print log info debug warning write format plot scatter text legend title bar hist label line annotate add_row subplots set_title set_postfix set_description rename agg aggregate assign replace groupby pivot sort_values DataFrame LazyFrame Series from_dict from_records isin is_in'.split(
    ' ',
  ),
);
