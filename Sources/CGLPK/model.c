// Building, changing and writing a problem.

#include "guard.h"

#include <limits.h>
#include <stdlib.h>

// An impossible index stays out of range. (A negative one must not become 0, which GLPK may read as the objective.)
static int one_based(int index) { return index < 0 ? -1 : index < INT_MAX ? index + 1 : index; }

static int create_guarded(cglpk_problem *problem) {
    GUARDED(NULL, problem->glpk = glp_create_prob(); problem->environment = guard_environment());
}

int cglpk_create(cglpk_problem **problem) {
    cglpk_problem *made = malloc(sizeof *made);
    if (made == NULL) return CGLPK_NO_MEMORY;
    int code = create_guarded(made);
    if (code == 0) {
        *problem = made;
    } else {
        free(made);
    }
    return code;
}

static int delete_guarded(cglpk_problem *problem) { GUARDED(problem, glp_delete_prob(problem->glpk)); }

void cglpk_delete(cglpk_problem *problem) {
    if (problem == NULL) return;
    delete_guarded(problem);
    free(problem);
}

int cglpk_set_direction(cglpk_problem *problem, int direction) {
    GUARDED(problem, glp_set_obj_dir(problem->glpk, direction));
}

int cglpk_set_problem_name(cglpk_problem *problem, const char *name) {
    GUARDED(problem, glp_set_prob_name(problem->glpk, name));
}

int cglpk_set_objective_name(cglpk_problem *problem, const char *name) {
    GUARDED(problem, glp_set_obj_name(problem->glpk, name));
}

int cglpk_set_name(cglpk_problem *problem, enum cglpk_line line, int index, const char *name) {
    GUARDED(problem, (line == CGLPK_ROW ? glp_set_row_name : glp_set_col_name)(problem->glpk, one_based(index), name));
}

int cglpk_set_bounds(cglpk_problem *problem, enum cglpk_line line, int index, int type, double lower, double upper) {
    GUARDED(problem, (line == CGLPK_ROW ? glp_set_row_bnds : glp_set_col_bnds)(
        problem->glpk, one_based(index), type, lower, upper));
}

int cglpk_set_objective(cglpk_problem *problem, int column, double coefficient) {
    GUARDED(problem, glp_set_obj_coef(problem->glpk, one_based(column), coefficient));
}

int cglpk_set_objective_constant(cglpk_problem *problem, double constant) {
    GUARDED(problem, glp_set_obj_coef(problem->glpk, 0, constant));
}

int cglpk_set_kind(cglpk_problem *problem, int column, int kind) {
    GUARDED(problem, glp_set_col_kind(problem->glpk, one_based(column), kind));
}

// Copies with element 0 unused, in GLPK's memory, so that a fault frees them with everything else.
static int *copy_one_based(int count, const int *indices) {
    int *copy = glp_alloc(1 + count, sizeof *copy);
    for (int i = 0; i < count; i++) copy[1 + i] = one_based(indices[i]);
    return copy;
}

static double *copy_shifted(int count, const double *values) {
    double *copy = glp_alloc(1 + count, sizeof *copy);
    for (int i = 0; i < count; i++) copy[1 + i] = values[i];
    return copy;
}

static void add(glp_prob *glpk, enum cglpk_line line, int count,
    const int *type, const double *lower, const double *upper, const double *objective, const int *kind,
    const int *start, const int *index, const double *value) {
    int of_rows = line == CGLPK_ROW;
    int first = (of_rows ? glp_add_rows : glp_add_cols)(glpk, count);
    int *indices = copy_one_based(start[count], index);
    double *values = copy_shifted(start[count], value);
    for (int i = 0; i < count; i++) {
        (of_rows ? glp_set_row_bnds : glp_set_col_bnds)(glpk, first + i, type[i], lower[i], upper[i]);
        if (!of_rows) {
            glp_set_obj_coef(glpk, first + i, objective[i]);
            glp_set_col_kind(glpk, first + i, kind[i]);
        }
        // GLPK reads elements 1 ... length of both arrays.
        (of_rows ? glp_set_mat_row : glp_set_mat_col)(
            glpk, first + i, start[i + 1] - start[i], indices + start[i], values + start[i]);
    }
    glp_free(indices);
    glp_free(values);
}

int cglpk_add(cglpk_problem *problem, enum cglpk_line line, int count,
    const int *type, const double *lower, const double *upper, const double *objective, const int *kind,
    const int *start, const int *index, const double *value) {
    if (count == 0) return 0;
    GUARDED(problem, add(problem->glpk, line, count, type, lower, upper, objective, kind, start, index, value));
}

static void take_out(glp_prob *glpk, enum cglpk_line line, int count, const int *indices) {
    int *index = copy_one_based(count, indices);
    (line == CGLPK_ROW ? glp_del_rows : glp_del_cols)(glpk, count, index);
    glp_free(index);
}

int cglpk_remove(cglpk_problem *problem, enum cglpk_line line, int count, const int *indices) {
    if (count == 0) return 0;
    GUARDED(problem, take_out(problem->glpk, line, count, indices));
}

int cglpk_size(cglpk_problem *problem, int *rows, int *columns, int *entries) {
    GUARDED(problem,
        *rows = glp_get_num_rows(problem->glpk);
        *columns = glp_get_num_cols(problem->glpk);
        *entries = glp_get_num_nz(problem->glpk));
}

static void read_model(glp_prob *glpk, enum cglpk_line line, double *lower, double *upper, int *kind) {
    int count = (line == CGLPK_ROW ? glp_get_num_rows : glp_get_num_cols)(glpk);
    for (int i = 0; i < count; i++) {
        lower[i] = (line == CGLPK_ROW ? glp_get_row_lb : glp_get_col_lb)(glpk, 1 + i);
        upper[i] = (line == CGLPK_ROW ? glp_get_row_ub : glp_get_col_ub)(glpk, 1 + i);
        kind[i] = line == CGLPK_ROW ? GLP_CV : glp_get_col_kind(glpk, 1 + i);
    }
}

int cglpk_model(cglpk_problem *problem, enum cglpk_line line, double *lower, double *upper, int *kind) {
    GUARDED(problem, read_model(problem->glpk, line, lower, upper, kind));
}

static void read_entries(glp_prob *glpk, int *row, int *column, double *value) {
    int columns = glp_get_num_cols(glpk), rows = glp_get_num_rows(glpk), next = 0;
    int *index = glp_alloc(1 + rows, sizeof *index);
    double *coefficient = glp_alloc(1 + rows, sizeof *coefficient);
    for (int j = 1; j <= columns; j++) {
        int length = glp_get_mat_col(glpk, j, index, coefficient);
        for (int k = 1; k <= length; k++, next++) {
            row[next] = index[k] - 1;
            column[next] = j - 1;
            value[next] = coefficient[k];
        }
    }
    glp_free(index);
    glp_free(coefficient);
}

int cglpk_entries(cglpk_problem *problem, int *row, int *column, double *value) {
    GUARDED(problem, read_entries(problem->glpk, row, column, value));
}

int cglpk_write(cglpk_problem *problem, enum cglpk_format format, const char *path) {
    GUARDED(problem, code = format == CGLPK_LP ? glp_write_lp(problem->glpk, NULL, path)
                                               : glp_write_mps(problem->glpk, GLP_MPS_FILE, NULL, path));
}
