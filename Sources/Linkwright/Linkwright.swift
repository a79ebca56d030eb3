// One import for whoever plans from a program of their own: the year and its policy, the planner, what it finds, and the
// folders. Whole targets are passed on, and not single types by `typealias`: so their extensions and initialisers come
// with them, and nothing has to be declared twice.
//
// What they make use of themselves (solvers, matching in graphs, CSV, pages) is not passed on. It can be imported by name.

@_exported public import Explaining
@_exported public import Linking
@_exported public import LinkingFiles
@_exported public import Planning
@_exported public import Proving
@_exported public import Results
