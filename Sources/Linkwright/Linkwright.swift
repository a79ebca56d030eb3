// One import for whoever plans from a program of their own: the year and its policy, the planner, what it finds, and the
// folders. Whole targets are passed on, and not single types by `typealias`: so their extensions and initialisers come
// with them, and nothing has to be declared twice.
//
// Basics and Tables come along because faults and warnings are theirs. The solvers, matching in graphs and the pages do not;
// they can be imported by name.

@_exported public import Basics
@_exported public import Explaining
@_exported public import Linking
@_exported public import LinkingFiles
@_exported public import Planning
@_exported public import Proving
@_exported public import Results
@_exported public import Tables
