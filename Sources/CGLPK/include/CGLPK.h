// GLPK behind a guard. GLPK calls abort() on a fault unless an error hook leaves it by longjmp; every function
// here runs GLPK under setjmp and returns a code instead, so that no jump ever crosses a caller's frames.
//
// Codes: 0 and GLPK's own GLP_E... codes are GLPK's answers; the negative ones are the guard's.
// Indices are zero-based. GLPK's own words, which quote them, count from one.
//
// GLPK's environment is thread-local: a problem is made, used and deleted on one thread. After a fault that
// environment is released, and every problem made in it is gone.

#ifndef CGLPK_H
#define CGLPK_H

#include <glpk.h>

enum {
    CGLPK_FAULT = -1,      // GLPK found a fault; cglpk_words() says which
    CGLPK_GONE = -2,       // the problem belongs to an environment that was released, or to another thread
    CGLPK_NO_MEMORY = -3,  // no memory for a handle
};

typedef struct cglpk_problem cglpk_problem;

// What a function that serves both rows and columns is about.
enum cglpk_line { CGLPK_ROW, CGLPK_COLUMN };

// What cglpk_read reads, one number a row or column.
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

// What is known of a solution.
typedef struct {
    int status;
    double objective;
} cglpk_solution;

// The search as an observer sees it. A bound or an incumbent that there is not is NaN.
typedef struct {
    glp_tree *tree;
    int reason;
    int nodes;
    double bound;
    double incumbent;
} cglpk_search;

// Called at every event of a search; anything but 0 ends it.
typedef int (*cglpk_observer)(void *context, const cglpk_search *search);

// What GLPK last had to say on this thread: after CGLPK_FAULT, the fault.
const char *cglpk_words(void);

int cglpk_create(cglpk_problem **problem);
// Never faults; of a problem whose environment is gone it releases the handle alone.
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
// The observer may be called on this thread until the function returns.
int cglpk_intopt(cglpk_problem *problem, const glp_iocp *options, cglpk_observer observer, void *context);
// Hands a solution to the search, from within an observer. values[0] is not read. Returns 0 if it was accepted.
int cglpk_offer(const cglpk_search *search, const double *values);

int cglpk_relaxation(cglpk_problem *problem, cglpk_solution *solution, int *iterations);
int cglpk_integer_solution(cglpk_problem *problem, cglpk_solution *solution);
int cglpk_read(cglpk_problem *problem, enum cglpk_quantity quantity, int first, int count, double *values);
// The bounds, and the entries by column, of all there is: arrays of the sizes that glp_get_num_... tell.
int cglpk_size(cglpk_problem *problem, int *rows, int *columns, int *entries);
int cglpk_model(cglpk_problem *problem, enum cglpk_line line, double *lower, double *upper, int *kind);
int cglpk_entries(cglpk_problem *problem, int *row, int *column, double *value);
int cglpk_write(cglpk_problem *problem, enum cglpk_format format, const char *path);

#endif
