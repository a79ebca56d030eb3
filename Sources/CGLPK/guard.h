// The guard itself: see guard.c.

#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

#include "CGLPK.h"

#include <setjmp.h>
#include <stdint.h>

struct cglpk_problem {
    glp_prob *glpk;
    uint64_t environment;
};

// One guarded call; those in progress on a thread form a stack, for an observer may call GLPK again.
struct guard {
    jmp_buf exit;
    struct guard *outer;
};

// Readies this thread's environment and puts the guard on the stack. Refuses (0 is consent) after a fault
// within a search that has not unwound yet, and a problem of another environment.
int guard_enter(struct guard *guard, const cglpk_problem *problem);
void guard_leave(struct guard *guard);
// Where a fault lands. Releases the environment once no GLPK frame is left on this thread.
int guard_caught(struct guard *guard);

// Whether this thread's environment has faulted and waits for the outermost guard to release it.
int guard_has_fault(void);
// Leaves GLPK for the innermost guard. Only GLPK's and our own C frames may lie between.
_Noreturn void guard_throw(void);
// The number of this thread's environment, unique in the process.
uint64_t guard_environment(void);

// Runs one statement under guard in a function that returns a code. The statement may set `code`.
#define GUARDED(problem, statement)                        \
    struct guard guard;                                    \
    int refusal = guard_enter(&guard, (problem));          \
    if (refusal != 0) return refusal;                      \
    if (setjmp(guard.exit) != 0) return guard_caught(&guard); \
    int code = 0;                                          \
    statement;                                             \
    guard_leave(&guard);                                   \
    return code

#endif
