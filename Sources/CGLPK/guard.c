#include "guard.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

enum { WORDS = 1024 };

static _Thread_local struct {
    uint64_t environment;  // 0 until this thread has one
    struct guard *innermost;
    int has_fault;
    char latest[WORDS];    // the last two messages: GLPK reports a fault in two, and the second says where
    char previous[WORDS];
} thread;

static atomic_uint_fast64_t last_environment;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t at_thread_end;

static void release(void *unused) {
    (void)unused;
    glp_free_env();
    thread.environment = 0;
    thread.has_fault = 0;
}

static void make_key(void) { pthread_key_create(&at_thread_end, release); }

// Receives every line that GLPK would print; returning 1 tells GLPK not to print it.
static int hear(void *unused, const char *text) {
    (void)unused;
    memcpy(thread.previous, thread.latest, WORDS);
    size_t length = strlen(text);
    while (length > 0 && text[length - 1] == '\n') length--;
    if (length >= WORDS) length = WORDS - 1;
    memcpy(thread.latest, text, length);
    thread.latest[length] = 0;
    return 1;
}

static void fault(void *unused) {
    (void)unused;
    char told[2 * WORDS + 4];
    snprintf(told, sizeof told, "%s (%s)", thread.previous, thread.latest);
    told[WORDS - 1] = 0;
    memcpy(thread.latest, told, strlen(told) + 1);
    thread.has_fault = 1;
    guard_throw();
}

// Hooks belong to an environment, so each new environment needs them.
static void ready(void) {
    if (thread.environment != 0) return;
    pthread_once(&once, make_key);
    glp_init_env();
    glp_term_hook(hear, NULL);
    glp_error_hook(fault, NULL);
    pthread_setspecific(at_thread_end, &thread);
    thread.environment = atomic_fetch_add(&last_environment, 1) + 1;
}

int guard_enter(struct guard *guard, const cglpk_problem *problem) {
    if (thread.has_fault) return CGLPK_FAULT;
    if (problem != NULL && problem->environment != thread.environment) return CGLPK_GONE;
    ready();
    guard->outer = thread.innermost;
    thread.innermost = guard;
    if (guard->outer == NULL) thread.latest[0] = thread.previous[0] = 0;
    return 0;
}

void guard_leave(struct guard *guard) { thread.innermost = guard->outer; }

int guard_caught(struct guard *guard) {
    guard_leave(guard);
    if (thread.innermost == NULL) release(NULL);
    return CGLPK_FAULT;
}

int guard_has_fault(void) { return thread.has_fault; }

void guard_throw(void) { longjmp(thread.innermost->exit, 1); }

uint64_t guard_environment(void) { return thread.environment; }

const char *cglpk_words(void) { return thread.latest; }
