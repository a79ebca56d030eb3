// GLPK behind a guard. On a fault, GLPK calls abort() unless an error hook escapes by longjmp. So every function
// here runs GLPK under setjmp and returns a code instead; no jump ever crosses a caller's frames.
//
// Codes: 0 and GLPK's own GLP_E... codes come from GLPK; negative ones come from the guard.
// Indices count from zero. Indices quoted in GLPK's own messages count from one.
//
// GLPK's environment is thread-local: create, use and delete a problem on one thread. A fault releases the
// environment, and every problem created in it is gone.

#ifndef CGLPK_H
#define CGLPK_H

#include <glpk.h>

enum {
    CGLPK_FAULT = -1,      // GLPK met a fault; cglpk_words() describes it
    CGLPK_GONE = -2,       // the problem's environment was released, or belongs to another thread
    CGLPK_NO_MEMORY = -3,  // no memory for a handle
};

typedef struct cglpk_problem cglpk_problem;

// Selects rows or columns, in functions that serve both.
enum cglpk_line { CGLPK_ROW, CGLPK_COLUMN };

// What cglpk_read reads: one number per row or column.
enum cglpk_quantity {
    CGLPK_COLUMN_VALUE,
    CGLPK_COLUMN_DUAL,
    CGLPK_COLUMN_INTEGER_VALUE,
    CGLPK_COLUMN_IS_BASIC,
    CGLPK_ROW_VALUE,
    CGLPK_ROW_DUAL,
    CGLPK_ROW_IS_BASIC,
};

enum cglpk_format { CGLPK_LP, CGLPK_MPS };

// What is known about a solution.
typedef struct {
    int status;
    double objective;
} cglpk_solution;

// A search as its observer sees it. A missing bound or incumbent is NaN.
typedef struct {
    glp_tree *tree;
    int reason;
    int nodes;
    double bound;
    double incumbent;
} cglpk_search;

// Called at every event of a search. Any value but 0 ends the search.
typedef int (*cglpk_observer)(void *context, const cglpk_search *search);

// GLPK's last message on this thread; after CGLPK_FAULT, the description of the fault.
const char *cglpk_words(void);

int cglpk_create(cglpk_problem **problem);
// Never faults. If the problem's environment is gone, only the handle is freed.
void cglpk_delete(cglpk_problem *problem);

int cglpk_set_direction(cglpk_problem *problem, int direction);
int cglpk_set_problem_name(cglpk_problem *problem, const char *name);
int cglpk_set_objective_name(cglpk_problem *problem, const char *name);
int cglpk_set_name(cglpk_problem *problem, enum cglpk_line line, int index, const char *name);
int cglpk_set_bounds(cglpk_problem *problem, enum cglpk_line line, int index, int type, double lower, double upper);
int cglpk_set_objective(cglpk_problem *problem, int column, double coefficient);
int cglpk_set_objective_constant(cglpk_problem *problem, double constant);
int cglpk_set_kind(cglpk_problem *problem, int column, int kind);
// Adds rows or columns in compressed sparse form: the entries of line i are start[i] ..< start[i + 1].
// For rows, objective and kind are not read.
int cglpk_add(cglpk_problem *problem, enum cglpk_line line, int count,
    const int *type, const double *lower, const double *upper, const double *objective, const int *kind,
    const int *start, const int *index, const double *value);
int cglpk_remove(cglpk_problem *problem, enum cglpk_line line, int count, const int *indices);

int cglpk_use_standard_basis(cglpk_problem *problem);
int cglpk_simplex(cglpk_problem *problem, const glp_smcp *options);
// May call the observer on this thread until the function returns.
int cglpk_intopt(cglpk_problem *problem, const glp_iocp *options, cglpk_observer observer, void *context);
// Offers a solution to the search; call it from within an observer. values[0] is ignored. Returns 0 if accepted.
int cglpk_offer(const cglpk_search *search, const double *values);

int cglpk_relaxation(cglpk_problem *problem, cglpk_solution *solution, int *iterations);
int cglpk_integer_solution(cglpk_problem *problem, cglpk_solution *solution);
int cglpk_read(cglpk_problem *problem, enum cglpk_quantity quantity, int first, int count, double *values);
// The whole model: its size, its bounds, and its entries by column. The arrays need the sizes from cglpk_size.
int cglpk_size(cglpk_problem *problem, int *rows, int *columns, int *entries);
int cglpk_model(cglpk_problem *problem, enum cglpk_line line, double *lower, double *upper, int *kind);
int cglpk_entries(cglpk_problem *problem, int *row, int *column, double *value);
int cglpk_write(cglpk_problem *problem, enum cglpk_format format, const char *path);

#endif
