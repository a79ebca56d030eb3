// The guard's interface; guard.c implements it.

#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

#include "CGLPK.h"

#include <setjmp.h>
#include <stdint.h>

struct cglpk_problem {
    glp_prob *glpk;
    uint64_t environment;
};

// One guarded call. The calls in progress on a thread form a stack, because an observer may call GLPK again.
struct guard {
    jmp_buf exit;
    struct guard *outer;
};

// Prepares this thread's environment and pushes the guard onto the stack. Returns 0 if the call may go on. Refuses
// a
// problem of another environment, and any call between a fault within a search and the unwinding of that search.
int guard_enter(struct guard *guard, const cglpk_problem *problem);
void guard_leave(struct guard *guard);
// Handles a fault. Releases the environment once no GLPK frame is left on this thread.
int guard_caught(struct guard *guard);

// Whether this thread's environment has faulted and is waiting for the outermost guard to release it.
int guard_has_fault(void);
// Jumps out of GLPK to the innermost guard. Only frames of GLPK and of our own C code may lie in between.
_Noreturn void guard_throw(void);
// The number of this thread's environment; unique in the process.
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
