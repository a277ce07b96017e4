import { closing, mostBytes, mostVariables, opening } from './answer-marks.ts';
import type { WantedValues } from './python-program.ts';

/** The same program in R, whose answer is plain JSON. It runs in a scope of its own and needs no package. */
const program = `
quoted <- function(x) {
  x <- gsub("[[:cntrl:]]", " ", enc2utf8(as.character(x)))
  paste0('"', gsub('(["\\\\\\\\])', '\\\\\\\\\\\\1', x), '"')
}
answer <- function(...) {
  parts <- list(...)
  cat("${opening}{", paste0(quoted(names(parts)), ":", unlist(parts), collapse = ","), "}${closing}", sep = "")
}
is_vector <- function(x) {
  is.null(dim(x)) && (is.numeric(x) || is.logical(x) || is.factor(x) || is.character(x) || inherits(x, c("Date", "POSIXct")))
}
vectors_in <- function(name, value) {
  if (is.data.frame(value)) {
    columns <- as.list(value)
    return(columns[vapply(columns, is_vector, NA)])
  }
  if (is.matrix(value) || (inherits(value, "ts") && !is.null(dim(value)))) {
    if (ncol(value) > 50) return(list())
    labels <- if (is.null(colnames(value))) paste0(name, "[", seq_len(ncol(value)), "]") else colnames(value)
    if (ncol(value) == 1) labels <- name
    return(stats::setNames(lapply(seq_len(ncol(value)), function(j) value[, j]), labels))
  }
  if (is.array(value) && length(dim(value)) == 1) value <- as.vector(value)
  if (is.list(value) && !is.null(names(value)) && !is.object(value)) return(Filter(is_vector, value))
  if (is_vector(value)) stats::setNames(list(value), name) else list()
}
listing <- function() {
  found <- character()
  for (name in ls(scope)) {
    value <- tryCatch(get(name, envir = scope), error = function(e) NULL)
    if (is.null(value) || is.function(value) || is.environment(value)) next
    vectors <- tryCatch(vectors_in(name, value), error = function(e) list())
    for (place in seq_along(vectors)) {
      vector <- vectors[[place]]
      if (length(vector) < 2) next
      found <- c(found, paste0('{"name":', quoted(name), ',"place":', place - 1, ',"label":', quoted(names(vectors)[place]),
        ',"type":', quoted(class(value)[1]), ',"length":', length(vector),
        ',"numeric":', if (is.numeric(vector) || is.logical(vector)) "true" else "false", "}"))
    }
    if (length(found) > ${mostVariables}) break
  }
  answer(vectors = paste0("[", paste(utils::head(found, ${mostVariables}), collapse = ","), "]"))
}
cells <- function(x) {
  text <- if (is.double(x) && !is.object(x)) sprintf("%.17g", x) else as.character(x)
  text <- gsub("[\\r\\n]", " ", text)
  if (!is.numeric(x)) text <- paste0('"', gsub('"', '""', text, fixed = TRUE), '"')
  text[is.na(x)] <- "NaN"
  text
}
sent <- function(columns) {
  header <- paste0('"', gsub('"', '""', names(columns), fixed = TRUE), '"')
  lines <- c(paste(header, collapse = ","), do.call(paste, c(unname(lapply(columns, cells)), sep = ",")))
  if (sum(nchar(lines, "bytes")) > ${mostBytes}) return(answer(problem = quoted("large")))
  answer(ending = quoted("csv"), lines = paste0("[", paste(vapply(lines, quoted, ""), collapse = ","), "]"))
}
several <- function() {
  columns <- list()
  dates <- NULL
  for (one in wanted) {
    if (!exists(one[[1]], envir = scope, inherits = FALSE)) return(answer(problem = quoted("gone"), detail = quoted(one[[1]])))
    value <- get(one[[1]], envir = scope)
    picked <- vectors_in(one[[1]], value)[one[[2]] + 1]
    if (is.null(dates) && inherits(picked[[1]], c("xts", "zoo"))) dates <- format(attr(picked[[1]], "index"))
    if (names(picked) %in% names(columns)) names(picked) <- paste0(one[[1]], ".", names(picked))
    columns <- c(columns, picked)
  }
  if (sum(lengths(columns)) * 8 > ${mostBytes}) return(answer(problem = quoted("large")))
  if (!is.null(dates) && length(dates) == length(columns[[1]])) columns <- c(list(date = dates), columns)
  sent(lapply(columns, function(x) if (is.factor(x)) as.character(x) else if (inherits(x, "ts")) as.vector(x) else x))
}
tryCatch(
  if (is.null(wanted)) listing() else several(),
  error = function(e) answer(problem = quoted("failed"), detail = quoted(conditionMessage(e)))
)
`;

/** A statement for an R kernel, which prints the answer: the list of the vectors, or some of them as CSV. */
export function rStatement(wanted?: Exclude<WantedValues, string>): string {
  const list =
    wanted && `list(${wanted.map(([name, place]) => `list(${JSON.stringify(name)}, ${place})`).join(', ')})`;
  return `local({ scope <- globalenv(); wanted <- ${list ?? 'NULL'}; ${program} })`;
}
