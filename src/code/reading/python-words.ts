/** Calls whose value is one of their arguments: what that is for, they are for. */
export const choosing: ReadonlySet<string> = new Set(
  'choice choices grid_search Choice Categorical categorical field Field Option Argument tuple list set dict cycle str default sorted'.split(
    ' ',
  ),
);

/** Calls whose first string names the thing that the other arguments are for. */
export const naming: ReadonlySet<string> = new Set(
  'add_argument add_option option argument get pop setdefault getenv suggest_categorical choice Choice Categorical add_parameter DEFINE_string DEFINE_enum parametrize'.split(
    ' ',
  ),
);

/** Arguments of such calls that hold the thing itself. */
export const itself: ReadonlySet<string> = new Set([
  '',
  'default',
  'choices',
  'const',
  'values',
  'value',
  'type',
  'options',
]);

/** Keys under which a class is named by its full path. */
export const classKeys = /^(?:_target_|class_path|target|cls|class_name|_partial_|func|fn)$/;

/** Keys under which a registry finds a class by its name alone. */
export const registryKeys = /^(?:type|name|class_name|cls|_type_|NAME|TYPE)$/;

/** Parameters that choose among ways to compare. */
export const choosers = /^(?:kind|type|mode|method|name|fn|func|distance|recon\w*|variant|how)$/;

/** What holds results, not settings. */
export const results =
  /^(?:rows?|records?|results?|entry|entries|logs?|info|meta|metadata|history|summary|stats|scores|labels|titles|colors|expected|names)$/i;

/** Calls that show or store what they are given. */
export const showing: ReadonlySet<string> = new Set(
  'append dump dumps print log info debug warning write format plot scatter text legend title bar hist label line annotate add_row subplots set_title set_postfix set_description rename agg aggregate assign replace groupby pivot sort_values DataFrame LazyFrame Series from_dict from_records isin is_in'.split(
    ' ',
  ),
);
