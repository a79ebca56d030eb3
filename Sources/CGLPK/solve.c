// Solving, observing a search, and reading the results.

#include "guard.h"

#include <float.h>
#include <limits.h>
#include <math.h>

int cglpk_use_standard_basis(cglpk_problem *problem) { GUARDED(problem, glp_std_basis(problem->glpk)); }

int cglpk_simplex(cglpk_problem *problem, const glp_smcp *options) {
    GUARDED(problem, code = glp_simplex(problem->glpk, options));
}

struct watch {
    cglpk_observer observer;
    void *context;
    double bound;
};

// With more open nodes than this, the best of them is looked up once per node, not at every event.
enum { FEW_NODES = 64 };

static double best_bound(glp_tree *tree) {
    int node = glp_ios_best_node(tree);
    if (node == 0) return NAN;
    double bound = glp_ios_node_bound(tree, node);
    return fabs(bound) == DBL_MAX ? NAN : bound;  // the root has no bound until its relaxation is solved
}

static void tell(glp_tree *tree, void *info) {
    struct watch *watch = info;
    glp_prob *searched = glp_ios_get_prob(tree);
    cglpk_search search = {.tree = tree, .reason = glp_ios_reason(tree), .incumbent = NAN};
    int open;
    glp_ios_tree_size(tree, &open, NULL, &search.nodes);
    if (search.reason == GLP_ISELECT || open <= FEW_NODES) watch->bound = best_bound(tree);
    search.bound = watch->bound;
    if (glp_mip_status(searched) == GLP_FEAS) search.incumbent = glp_mip_obj_val(searched);

    int verdict = watch->observer(watch->context, &search);
    // A fault in the observer's own calls has corrupted the environment that this search uses.
    if (guard_has_fault()) guard_throw();
    if (verdict != 0) glp_ios_terminate(tree);
}

int cglpk_intopt(cglpk_problem *problem, const glp_iocp *options, cglpk_observer observer, void *context) {
    struct watch watch = {.observer = observer, .context = context, .bound = NAN};
    glp_iocp watched = *options;
    watched.cb_func = tell;
    watched.cb_info = &watch;
    GUARDED(problem, code = glp_intopt(problem->glpk, &watched));
}

int cglpk_offer(const cglpk_search *search, const double *values) {
    GUARDED(NULL, code = glp_ios_heur_sol(search->tree, values));
}

int cglpk_relaxation(cglpk_problem *problem, cglpk_solution *solution, int *iterations) {
    GUARDED(problem,
        solution->status = glp_get_status(problem->glpk);
        solution->objective = glp_get_obj_val(problem->glpk);
        *iterations = glp_get_it_cnt(problem->glpk));
}

int cglpk_integer_solution(cglpk_problem *problem, cglpk_solution *solution) {
    GUARDED(problem,
        solution->status = glp_mip_status(problem->glpk);
        solution->objective = glp_mip_obj_val(problem->glpk));
}

static double read_one(glp_prob *glpk, enum cglpk_quantity quantity, int i) {
    switch (quantity) {
    case CGLPK_COLUMN_VALUE: return glp_get_col_prim(glpk, i);
    case CGLPK_COLUMN_DUAL: return glp_get_col_dual(glpk, i);
    case CGLPK_COLUMN_INTEGER_VALUE: return glp_mip_col_val(glpk, i);
    case CGLPK_COLUMN_IS_BASIC: return glp_get_col_stat(glpk, i) == GLP_BS;
    case CGLPK_ROW_VALUE: return glp_get_row_prim(glpk, i);
    case CGLPK_ROW_DUAL: return glp_get_row_dual(glpk, i);
    case CGLPK_ROW_IS_BASIC: return glp_get_row_stat(glpk, i) == GLP_BS;
    }
    return NAN;
}

static void read_all(glp_prob *glpk, enum cglpk_quantity quantity, int first, int count, double *values) {
    // Pass an impossible index on, and let GLPK reject it.
    int base = first < 0 || first > INT_MAX - count ? 0 : first + 1;
    for (int i = 0; i < count; i++) values[i] = read_one(glpk, quantity, base + i);
}

int cglpk_read(cglpk_problem *problem, enum cglpk_quantity quantity, int first, int count, double *values) {
    GUARDED(problem, read_all(problem->glpk, quantity, first, count, values));
}
